package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joulemark.api.EnergySourceException;
import org.jspecify.annotations.Nullable;

/**
 * A session with a BMC by ipmitool. BMCs end sessions as they like, such as when they restart: a session that has
 * answered before is opened anew once. Used by one thread.
 */
final class IpmitoolSession implements AutoCloseable {

  private static final String NO_FILE = "failed to run command";

  private final Inquiry inquiry;
  private final List<String> arguments;
  private @Nullable IpmitoolProcess process;
  private boolean hasAnswered;

  /**
   * A session that begins with the first question.
   *
   * @param options of ipmitool, beside those that name the BMC
   */
  IpmitoolSession(Inquiry inquiry, List<String> options) {
    this.inquiry = inquiry;
    this.arguments = new ArrayList<>(List.of("stdbuf", "-oL"));
    arguments.addAll(IpmitoolArguments.of(inquiry.programs().path("ipmitool"), inquiry.bmc()));
    arguments.addAll(options);
    arguments.addAll(List.of("exec", "/dev/stdin"));
  }

  /**
   * The answer to one command.
   *
   * @param parser finds the answer among what is printed, if it is there
   * @throws EnergySourceException where there is none; the message says why
   */
  <A> A ask(String command, Function<List<String>, Optional<A>> parser) throws InterruptedException {
    Reply reply = reply(command, inquiry.limit());
    if (hasAnswered && parsed(reply, parser).isEmpty() && mayPass(reply)) {
      close();
      reply = reply(command, inquiry.limit());
    }
    return required(reply, inquiry.limit(), parser);
  }

  /** The answer to a command that takes its time, and is not tried a second time. */
  <A> A askOnce(String command, Duration limit, Function<List<String>, Optional<A>> parser)
      throws InterruptedException {
    return required(reply(command, limit), limit, parser);
  }

  private <A> A required(Reply reply, Duration limit, Function<List<String>, Optional<A>> parser) {
    Optional<A> answer = parsed(reply, parser);
    if (answer.isEmpty()) {
      close();
      throw refusal(reply, limit);
    }
    hasAnswered = true;
    return answer.get();
  }

  private Reply reply(String command, Duration limit) throws InterruptedException {
    IpmitoolProcess running = process;
    if (running == null) {
      running = start();
      process = running;
    }
    try {
      return running.ask(command, limit);
    } catch (InterruptedException interrupted) {
      // Its answer may still come, and would be taken for that to the next question.
      close();
      throw interrupted;
    }
  }

  private IpmitoolProcess start() {
    try {
      return IpmitoolProcess.start(arguments, IpmitoolArguments.environment(inquiry.bmc()), inquiry.time());
    } catch (IOException noStdbuf) {
      throw new EnergySourceException(
          "stdbuf cannot be started, by which ipmitool answers at once: run 'sudo apt install coreutils', or set tool: "
              + Tool.FREEIPMI.setting(),
          noStdbuf);
    }
  }

  private static <A> Optional<A> parsed(Reply reply, Function<List<String>, Optional<A>> parser) {
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

  private EnergySourceException refusal(Reply reply, Duration limit) {
    return switch (reply) {
      case Reply.Answered answered -> BmcRefusal.ofComplaint(inquiry.bmc(), Tool.IPMITOOL, answered.lines());
      case Reply.Ended ended when ended.lines().stream().anyMatch(line -> line.contains(NO_FILE)) ->
          BmcRefusal.notInstalled(inquiry.programs().path("ipmitool"), Tool.IPMITOOL);
      case Reply.Ended ended -> BmcRefusal.ofComplaint(inquiry.bmc(), Tool.IPMITOOL, ended.lines());
      case Reply.Silence _ -> BmcRefusal.silent(inquiry.bmc(), Math.toIntExact(limit.toSeconds()));
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
