package uk.ac.manchester.tornado.api.enums;

/** Compile-only declaration; its constants are printed, never named. */
public enum TornadoVMBackendType {
}
