package org.joulemark.tck.leftover;

import java.io.File;
import org.joulemark.tck.rule.NotApplicable;

/** The file descriptors that this process holds, as Linux lists them. */
public final class FileDescriptors {

  private static final File LIST = new File("/proc/self/fd");

  private FileDescriptors() {}

  /** Ends the rule on systems that do not list them. */
  public static void requireCountable() {
    NotApplicable.unless(LIST.list() != null, "this system does not list file descriptors in " + LIST);
  }

  /** How many are open. */
  public static int open() {
    String[] descriptors = LIST.list();
    return descriptors == null ? 0 : descriptors.length;
  }
}
