/**
 * The emulator: TornadoVM's API in plain Java, for tests without an SDK. It shadows the declarations that the backend is compiled
 * against, and is shadowed in turn by the modules of an SDK, where a JVM is started with one.
 *
 * <p>Kernels run with a virtual thread for each work item, one group after the other; barriers are real, local memory is full of
 * NaN at first, and the device's memory is apart from the host's. What TornadoVM does without a word, such as a grid that is not
 * made of whole groups, it does too.
 */
package uk.ac.manchester.tornado.api;
