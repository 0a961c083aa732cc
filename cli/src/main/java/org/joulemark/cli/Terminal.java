package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output and standard error of a command. */
record Terminal(CommandLine commandLine) {

  /** The terminal of a command that is running, whose spec picocli has filled in. */
  static Terminal of(@Nullable CommandSpec spec) {
    return new Terminal(Objects.requireNonNull(spec).commandLine());
  }

  PrintWriter out() {
    return commandLine.getOut();
  }

  PrintWriter err() {
    return commandLine.getErr();
  }
}
