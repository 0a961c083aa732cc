package org.joulemark.backend.tornado.emulator;

import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong in the emulator; each is something that TornadoVM does. */
public enum Fault {
  NONE,
  /** Most groups are never run, as after a bail-out. */
  FIRST_GROUPS_ONLY,
  /** Kernels run on the host, and no event of the device has a time. */
  NO_KERNEL_TIME,
  /** Another device is taken. */
  OTHER_DEVICE,
  /** The device's compiler refuses. */
  NOT_COMPILABLE,
  /** A member that a later release does not have any more. */
  MEMBER_MISSING,
  /** A library returns, and has computed nothing. */
  IDLE_LIBRARY;

  private static final AtomicReference<Fault> CURRENT = new AtomicReference<>(NONE);

  public static Fault current() {
    return CURRENT.get();
  }

  /** From now on; NONE ends it. */
  public void begin() {
    CURRENT.set(this);
  }

  /** What the compiler throws. */
  public void compile() {
    if (this == NOT_COMPILABLE) {
      throw new IllegalStateException("\u001B[31mBailout is disabled. \nReason: no register is left\u001B[0m");
    }
    if (this == MEMBER_MISSING) {
      throw new NoSuchMethodError("'void uk.ac.manchester.tornado.api.KernelContext.localBarrier()'");
    }
  }

  /** How many rows of groups run. */
  public int groups(int groups) {
    return this == FIRST_GROUPS_ONLY ? Math.min(1, groups) : groups;
  }

  public boolean callsOfLibraryCompute() {
    return this != IDLE_LIBRARY;
  }

  /** In nanoseconds. */
  public String kernelTime() {
    return this == NO_KERNEL_TIME ? "0" : "1000";
  }

  /** As the profiler names it. */
  public String device(String wanted) {
    return this == OTHER_DEVICE ? "0:0" : wanted;
  }
}
