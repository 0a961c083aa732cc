package uk.ac.manchester.tornado.api.common;

/** Compile-only declaration: a call of a library. */
public class LibraryTaskDescriptor {

  LibraryTaskDescriptor() {}
}
