package org.joulemark.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the process ends. The numbers from 69 up are those of sysexits.h, and 128 + n those of a shell. */
public enum ExitCode {
  OK(0, "all done"),
  FAULT_FOUND(
      1,
      "finished, but a cell is invalid or all are skipped (the rows say why), a plugin is not shown to be conformant, "
          + "chip map found a network that cannot run, watch lost a meter, recompute found other joules or a trace "
          + "missing or damaged, or doctor or plugins verify found a fault"),
  USAGE(2, "a command, a setting or a file that cannot be used; nothing was measured"),
  NO_JDK(69, "no JDK that joulemark can run on (said by the launcher)"),
  INTERNAL_ERROR(70, "a fault in joulemark or a plugin; the message names the log"),
  INPUT_OUTPUT(74, "a file could not be read or written: disk full, connection lost"),
  INTERRUPTED(130, "stopped by Ctrl-C (143: by SIGTERM); what is measured is kept");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /** Number to meaning, as {@code --help} lists them. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      meanings.put(" " + code.number, code.meaning);
    }
    return meanings;
  }
}
