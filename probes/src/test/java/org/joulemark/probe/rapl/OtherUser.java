package org.joulemark.probe.rapl;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Makes the calling thread, and it alone, an ordinary user: {@code setresuid} as the kernel has it, which unlike the C
 * library's is of one thread. Root's rights come back with its user id.
 */
final class OtherUser implements AutoCloseable {

  // Linux, asm/unistd_64.h of x86
  private static final long SET_USER_IDS = 117;
  private static final long UNCHANGED = -1;
  private static final long ROOT = 0;
  private static final long NOBODY = 65534;

  private final boolean changed;

  /** No change where the tests do not run as root: then mode bits hold anyway. */
  OtherUser() throws Exception {
    boolean root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == ROOT;
    Assumptions.assumeTrue(!root || System.getProperty("os.arch").equals("amd64"),
        "root may read everything, and how to become another user is known for x86-64 only: run the tests as another user");
    changed = root;
    if (changed) {
      setEffectiveUser(NOBODY);
    }
  }

  @SuppressWarnings("restricted") // a system call is made: what --enable-native-access allows
  private static void setEffectiveUser(long user) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address = linker.defaultLookup().find("syscall").orElseThrow();
    MethodHandle syscall = linker.downcallHandle(address,
        FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
        Linker.Option.firstVariadicArg(1));
    try {
      long result = (long) syscall.invokeExact(SET_USER_IDS, UNCHANGED, user, UNCHANGED);
      if (result != 0) {
        throw new IllegalStateException("the kernel refuses user " + user);
      }
    } catch (Throwable failed) {
      throw new IllegalStateException("setresuid cannot be called", failed);
    }
  }

  @Override
  public void close() {
    if (changed) {
      setEffectiveUser(ROOT);
    }
  }
}
