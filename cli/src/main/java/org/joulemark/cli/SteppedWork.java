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
    try (var _ = new Interruption()) {
      displayed(title, work).run();
      return ExitCode.OK;
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    }
  }

  private Runnable displayed(String title, Work work) throws InterruptedException {
    try (StepsDisplay display = surroundings.display(title, "", terminal)) {
      return work.perform(display);
    } catch (InterruptedException interrupted) {
      // Here, for the JVM may be gone once nobody holds it back.
      terminal.err().println("joulemark: interrupted");
      terminal.err().flush();
      throw interrupted;
    }
  }
}
