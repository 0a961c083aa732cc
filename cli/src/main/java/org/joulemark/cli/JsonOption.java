package org.joulemark.cli;

import picocli.CommandLine.Option;

/** For programs that read what joulemark says. */
final class JsonOption {

  @Option(names = "--json", description = "Print JSON on standard output, and nothing else there.")
  private boolean json;

  boolean isOn() {
    return json;
  }
}
