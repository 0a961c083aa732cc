package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of names with what they stand for; what is not known is left out rather than guessed. */
final class Facts {

  private final List<Html> entries = new ArrayList<>();

  Facts add(String name, @Nullable String value) {
    return value == null || value.isBlank() ? this : add(name, text(value));
  }

  Facts add(String name, Html value) {
    entries.add(element("div", element("dt", name), element("dd", value)));
    return this;
  }

  Facts addAll(Map<String, String> facts) {
    facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(fact -> add(fact.getKey(), fact.getValue()));
    return this;
  }

  Html html() {
    return element("dl", entries).styled("facts");
  }

  /** {@code kernel dense · threads 2}. */
  static String inOneLine(Map<String, String> facts) {
    return facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(fact -> !fact.getValue().isBlank())
        .map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(" · "));
  }
}
