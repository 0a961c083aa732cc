package org.joulemark.probe.command;

import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;

/** What a program answered, where nothing can go on without an answer. */
public final class RequiredAnswer {

  private RequiredAnswer() {}

  /**
   * The program's end, whatever its exit code.
   *
   * @param command started now; has a limit that the setting {@code timeoutSeconds} sets
   * @param remedy what to do where there is no such program, as an order to the user
   * @param time that the limit is of
   * @throws EnergySourceException where it could not be started or did not end in time
   */
  public static CommandEnd.Finished of(ExternalCommand command, String remedy, TimeSource time)
      throws InterruptedException {
    return switch (command.run(time)) {
      case CommandEnd.Finished finished -> finished;
      case CommandEnd.NotStarted(String program) -> throw new EnergySourceException(
          "the program '" + program + "' is not there or may not be started; " + remedy);
      case CommandEnd.TimedOut(String _, var limit) -> throw new EnergySourceException(
          "'" + command + "' did not answer within " + limit.toMillis() / 1e3
              + " s; ask the administrator why, or raise the setting timeoutSeconds");
    };
  }
}
