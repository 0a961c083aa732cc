package org.joulemark.probe.ipmi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;

/**
 * Freeipmi's programs, one process for each question.
 *
 * @param workarounds flags for BMCs that break the standard
 */
record FreeIpmi(Inquiry inquiry, String workarounds) {

  /** It gives up by itself, and then says why. */
  private static final Duration TIME_TO_GIVE_UP = Duration.ofSeconds(2);
  private static final long LONGEST_RETRY_MILLIS = 1000;

  /** What the program printed. */
  String ask(String program, List<String> question) throws InterruptedException {
    return ask(program, question, inquiry.limit().plus(TIME_TO_GIVE_UP));
  }

  String ask(String program, List<String> question, Duration longest) throws InterruptedException {
    Bmc bmc = inquiry.bmc();
    var arguments = new ArrayList<>(List.of(inquiry.programs().path(program), "--config-file=/dev/stdin"));
    arguments.addAll(address());
    arguments.addAll(question);
    var command = new ExternalCommand(arguments, Map.of(), FreeIpmiConfiguration.of(bmc), longest);
    return switch (command.run(inquiry.time())) {
      case CommandEnd.NotStarted missing -> throw BmcRefusal.notInstalled(missing.program(), Tool.FREEIPMI);
      case CommandEnd.TimedOut timedOut -> throw BmcRefusal.silent(bmc, Math.toIntExact(timedOut.limit().toSeconds()));
      case CommandEnd.Finished finished when finished.exitCode() == 0 -> finished.output();
      case CommandEnd.Finished finished -> throw BmcRefusal.ofComplaint(bmc, Tool.FREEIPMI,
          (finished.output() + finished.errors()).lines().toList());
    };
  }

  private List<String> address() {
    return switch (inquiry.bmc()) {
      case Bmc.Local local -> List.of("--driver-type=OPENIPMI", "--driver-device=" + local.device());
      case Bmc.Lan lan -> List.of("--driver-type=LAN_2_0", "--hostname=" + hostAndPort(lan),
          "--cipher-suite-id=" + lan.cipherSuite(), "--privilege-level=" + lan.privilegeLevel().inFreeIpmi(),
          "--workaround-flags=" + workarounds, "--session-timeout=" + inquiry.limit().toMillis(),
          "--retransmission-timeout=" + Math.min(LONGEST_RETRY_MILLIS, inquiry.limit().toMillis() / 3));
    };
  }

  private static String hostAndPort(Bmc.Lan lan) {
    return (lan.host().contains(":") ? "[" + lan.host() + "]" : lan.host()) + ":" + lan.port();
  }

  /** A folder for what ipmi-sensors keeps of the descriptions of sensors. */
  static String cacheFolder(Path folder) {
    return "--sdr-cache-directory=" + folder;
  }
}
