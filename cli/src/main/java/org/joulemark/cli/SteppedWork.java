package org.joulemark.cli;

import org.joulemark.cli.progress.StepsDisplay;

/** A plugin's work that takes its time: shown step by step, and given up where Ctrl-C is pressed. */
final class SteppedWork {

  /** The work itself. */
  @FunctionalInterface
  interface Work {

    /**
     * Does it.
     *
     * @return what to do once the display is gone
     */
    Runnable perform(StepsDisplay display) throws InterruptedException;
  }

  private final Surroundings surroundings;
  private final Terminal terminal;

  SteppedWork(Surroundings surroundings, Terminal terminal) {
    this.surroundings = surroundings;
    this.terminal = terminal;
  }

  ExitCode perform(String title, Work work) {
    // Holds the JVM back until the last word is said.
    try (var _ = new Interruption()) {
      return displayed(title, work);
    }
  }

  private ExitCode displayed(String title, Work work) {
    Runnable ending;
    try (StepsDisplay display = surroundings.display(title, "", terminal)) {
      ending = work.perform(display);
    } catch (InterruptedException _) {
      terminal.err().println("joulemark: interrupted");
      terminal.err().flush();
      return ExitCode.INTERRUPTED;
    }
    ending.run();
    return ExitCode.OK;
  }
}
