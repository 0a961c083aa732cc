package uk.ac.manchester.tornado.api.enums;

/** Compile-only declaration. */
public enum ProfilerMode {
  SILENT
}
