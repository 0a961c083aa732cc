package org.joulemark.engine.fork;

import java.io.IOException;
import java.util.List;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;

/** How a job ended. */
public sealed interface ForkOutcome<A> {

  /** It answered. */
  record Answered<A>(A answer) implements ForkOutcome<A> {}

  /** It could not be done, and the message, a line for the terminal, says why. */
  record Refused<A>(Fault fault, String message) implements ForkOutcome<A> {

    /** As the job threw it. */
    public RuntimeException exception() {
      return switch (fault) {
        case INPUT -> new InvalidInputException(message);
        case SOURCE -> new EnergySourceException(message);
        case STORAGE -> new StorageException(message, new IOException("in a forked JVM"));
      };
    }
  }

  /**
   * Its JVM ended without a usable answer.
   *
   * @param reason what happened to it, for the result row
   * @param lastOutput the last lines it printed
   */
  record Died<A>(String reason, List<String> lastOutput) implements ForkOutcome<A> {

    public Died {
      lastOutput = List.copyOf(lastOutput);
    }

    /** The reason with the last line printed, which usually names the cause. */
    public String explanation() {
      return lastOutput.isEmpty() ? reason : reason + ": " + lastOutput.getLast();
    }
  }

  /** Whose fault it is that a job was refused. */
  enum Fault {
    /** The user's. */
    INPUT,
    /** An energy source's. */
    SOURCE,
    /** A disk's. */
    STORAGE
  }

  /** Does a job in this JVM. */
  static <E, A> ForkOutcome<A> of(ForkJob<E, A> job, ForkContext<E> context) throws InterruptedException {
    try {
      return new Answered<>(job.perform(context));
    } catch (InvalidInputException refused) {
      return new Refused<>(Fault.INPUT, refused.getMessage());
    } catch (EnergySourceException absent) {
      return new Refused<>(Fault.SOURCE, absent.getMessage());
    } catch (StorageException failed) {
      return new Refused<>(Fault.STORAGE, failed.getMessage());
    }
  }

  /**
   * The answer.
   *
   * @throws InvalidInputException where the job was refused for that, or its JVM died
   */
  default A orThrow() {
    return switch (this) {
      case Answered<A>(A answer) -> answer;
      case Refused<A> refused -> throw refused.exception();
      case Died<A> died -> throw new InvalidInputException(died.explanation());
    };
  }
}
