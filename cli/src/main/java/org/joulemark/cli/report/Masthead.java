package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.SessionRecord;
import org.joulemark.engine.results.SessionState;

/** What was run, when and where, and whether it came to its end. */
final class Masthead {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm xxx", Locale.ROOT);

  private final List<ReportedSession> sessions;

  Masthead(List<ReportedSession> sessions) {
    this.sessions = sessions;
  }

  String title() {
    return sessions.stream().map(session -> session.results().session().name()).distinct()
        .collect(Collectors.joining(", "));
  }

  Html html() {
    return element("header", element("p", "joulemark").styled("wordmark"), element("h1", title()),
        fragment(sessions.stream().map(Masthead::session).toList())).styled("masthead");
  }

  private static Html session(ReportedSession session) {
    SessionRecord record = session.results().session();
    Html label = session.label().isEmpty() ? fragment() : element("strong", session.label());
    var facts = new Facts().add("Started", date(record.startedAt())).add("Machine", machine(record.host()))
        .add("Cells", counts(session)).add("joulemark", record.joulemarkVersion()).html();
    return element("section", element("p", label, state(session)).styled("state-line"), facts).styled("session");
  }

  private static Html state(ReportedSession session) {
    SessionRecord record = session.results().session();
    int finished = session.results().cells().size();
    String progress = finished + " of " + record.cellCount() + " cells";
    return switch (record.state()) {
      case COMPLETE -> element("span", "complete").styled("state complete");
      case RUNNING -> fragment(element("span", "running").styled("state running"),
          text(progress + " so far; the rest is still to come."));
      case INTERRUPTED -> fragment(element("span", "interrupted").styled("state interrupted"),
          text(progress + "; joulemark run --resume continues with the others."));
    };
  }

  private static String counts(ReportedSession session) {
    String byStatus = Arrays.stream(CellStatus.values()).filter(status -> session.count(status) > 0)
        .map(status -> session.count(status) + " " + status.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
    SessionRecord record = session.results().session();
    return record.state() == SessionState.COMPLETE || byStatus.isEmpty()
        ? byStatus
        : byStatus + " of " + record.cellCount();
  }

  private static String machine(HostRecord host) {
    String cpu = host.cpuModel() == null ? host.architecture() : host.cpuModel();
    return cpu + ", " + host.processors() + (host.processors() == 1 ? " processor" : " processors");
  }

  static String date(String iso) {
    try {
      return OffsetDateTime.parse(iso).format(DATE).replace("+00:00", "UTC");
    } catch (DateTimeException asItStands) {
      return iso;
    }
  }
}
