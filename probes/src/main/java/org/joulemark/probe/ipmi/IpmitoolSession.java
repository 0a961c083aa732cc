package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A session with a BMC by ipmitool. BMCs end sessions as they like, such as when they restart: a session that has
 * answered before is opened anew once. Used by one thread.
 */
final class IpmitoolSession implements AutoCloseable {

  private static final String NO_FILE = "failed to run command";

  private final List<String> arguments;
  private final ToolPrograms programs;
  private final Bmc bmc;
  private final Duration limit;
  private @Nullable IpmitoolProcess process;
  private boolean hasAnswered;

  /**
   * A session that begins with the first question.
   *
   * @param options of ipmitool, beside those that name the BMC
   * @param limit for one answer
   */
  IpmitoolSession(ToolPrograms programs, Bmc bmc, List<String> options, Duration limit) {
    this.programs = programs;
    this.bmc = bmc;
    this.limit = limit;
    this.arguments = new ArrayList<>(List.of("stdbuf", "-oL"));
    arguments.addAll(IpmitoolArguments.of(programs.path("ipmitool"), bmc));
    arguments.addAll(options);
    arguments.addAll(List.of("exec", "/dev/stdin"));
  }

  /** The answer to one command, within the limit of this session. */
  <A> A ask(String command, Function<List<String>, Optional<A>> parser) {
    return ask(command, limit, parser);
  }

  /**
   * The answer to one command.
   *
   * @param parser finds the answer among what is printed, if it is there
   * @throws InvalidInputException where there is none; the message says why
   */
  <A> A ask(String command, Duration limit, Function<List<String>, Optional<A>> parser) {
    Reply reply = reply(command, limit);
    Optional<A> answer = answer(reply, parser);
    if (answer.isEmpty() && hasAnswered && mayPass(reply)) {
      close();
      reply = reply(command, limit);
      answer = answer(reply, parser);
    }
    hasAnswered |= answer.isPresent();
    if (answer.isEmpty()) {
      close();
      throw refusal(reply, limit);
    }
    return answer.get();
  }

  private Reply reply(String command, Duration limit) {
    IpmitoolProcess running = process;
    if (running == null) {
      try {
        running = IpmitoolProcess.start(arguments, IpmitoolArguments.environment(bmc));
      } catch (IOException noStdbuf) {
        throw new InvalidInputException(
            "stdbuf cannot be started, by which ipmitool answers at once: run 'sudo apt install coreutils', or set tool: "
                + Tool.FREEIPMI.setting(),
            noStdbuf);
      }
      process = running;
    }
    return running.ask(command, limit);
  }

  private static <A> Optional<A> answer(Reply reply, Function<List<String>, Optional<A>> parser) {
    return switch (reply) {
      case Reply.Answered answered -> parser.apply(answered.lines());
      case Reply.Ended _,Reply.Silence _ -> Optional.empty();
    };
  }

  private static boolean mayPass(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> BmcTrouble.in(answered.lines()).map(BmcTrouble::mayPass).orElse(true);
      case Reply.Ended _,Reply.Silence _ -> true;
    };
  }

  private InvalidInputException refusal(Reply reply, Duration limit) {
    return switch (reply) {
      case Reply.Answered answered -> BmcRefusal.ofComplaint(bmc, Tool.IPMITOOL, answered.lines());
      case Reply.Ended ended when ended.lines().stream().anyMatch(line -> line.contains(NO_FILE)) ->
          BmcRefusal.notInstalled(programs.path("ipmitool"), Tool.IPMITOOL);
      case Reply.Ended ended -> BmcRefusal.ofComplaint(bmc, Tool.IPMITOOL, ended.lines());
      case Reply.Silence _ -> BmcRefusal.silent(bmc, Math.toIntExact(limit.toSeconds()));
    };
  }

  @Override
  public void close() {
    IpmitoolProcess running = process;
    process = null;
    if (running != null) {
      running.close();
    }
  }
}
