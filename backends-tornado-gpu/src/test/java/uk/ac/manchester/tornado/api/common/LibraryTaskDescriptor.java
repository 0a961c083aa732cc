package uk.ac.manchester.tornado.api.common;

import java.util.function.Consumer;

/** A call of a library: what it does, in Java, to the arguments on the device. */
public record LibraryTaskDescriptor(Consumer<Object[]> emulation, Object... arguments) {}
