package org.joulemark.cli.doctor;

/** Whether hardware threads share cores. */
final class ThreadCheck {

  private static final String SMT = "devices/system/cpu/smt/";

  private ThreadCheck() {}

  static Finding find(Sysfs sysfs) {
    String subject = "SMT";
    return switch (sysfs.line(SMT + "active").orElse("")) {
      case "0" -> Finding.good(subject, "off: every hardware thread has a core of its own");
      case "1" ->
          Finding.note(
              subject,
              "on: hardware threads share cores, so twice the threads are not twice the work",
              "choose 'threads' by cores, or run: echo off | sudo tee /sys/" + SMT + "control");
      default -> Finding.note(subject, "unknown; the kernel tells nothing of it here");
    };
  }
}
