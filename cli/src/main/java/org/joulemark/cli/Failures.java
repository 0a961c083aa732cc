package org.joulemark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.cli.file.IoReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line for the person and an exit code; stack traces go to the log. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final LogFile log;

  Failures(LogFile log) {
    this.log = log;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    say(err, wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    return switch (failure) {
      case InvalidInputException wrong -> {
        LOG.info("refused", wrong);
        say(err, wrong.getMessage());
        yield ExitCode.USAGE.number();
      }
      case StorageException failed -> {
        LOG.error("input or output failed", failed);
        say(err, failed.getMessage());
        yield ExitCode.INPUT_OUTPUT.number();
      }
      case EnergySourceException lost -> {
        LOG.error("an energy source failed", lost);
        say(err, lost.getMessage());
        yield ExitCode.FAULT_FOUND.number();
      }
      case InterruptedException _ -> {
        say(err, "interrupted");
        yield ExitCode.INTERRUPTED.number();
      }
      case IOException broken -> inputOutput(err, broken);
      case UncheckedIOException broken when broken.getCause() != null -> inputOutput(err, broken.getCause());
      default -> {
        LOG.error("internal error", failure);
        say(err, "internal error: " + failure + "; the whole story is in " + log.path() + ", please report it");
        yield ExitCode.INTERNAL_ERROR.number();
      }
    };
  }

  private static int inputOutput(PrintWriter err, IOException broken) {
    LOG.error("input or output failed", broken);
    say(err, IoReason.of(broken));
    return ExitCode.INPUT_OUTPUT.number();
  }

  private static void say(PrintWriter err, @Nullable String message) {
    err.println("joulemark: " + String.valueOf(message).lines().map(String::strip).collect(Collectors.joining(" ")));
    err.flush();
  }
}
