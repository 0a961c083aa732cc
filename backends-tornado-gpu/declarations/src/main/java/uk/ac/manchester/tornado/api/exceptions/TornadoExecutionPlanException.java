package uk.ac.manchester.tornado.api.exceptions;

/** Compile-only declaration. */
public class TornadoExecutionPlanException extends Exception {

  TornadoExecutionPlanException() {}
}
