package uk.ac.manchester.tornado.api;

/** Compile-only declaration. */
public class TornadoExecutionResult {

  TornadoExecutionResult() {}

  public native TornadoProfilerResult getProfilerResult();

  public native TornadoExecutionResult transferToHost(Object... objects);
}
