package uk.ac.manchester.tornado.api;

/** Compile-only declaration. */
public class ImmutableTaskGraph {

  ImmutableTaskGraph() {}
}
