package org.joulemark.cli.report;

import org.joulemark.api.Provenance;

/** What a figure is worth; shown with every one of them, by word and by mark. */
enum Origin {
  MEASURED("measured", "observed on hardware that is there: filled marks, solid lines"),
  ESTIMATED("estimated",
      "computed from something else that was observed, such as CPU time and a rated power: hollow marks,"
          + " dashed lines"),
  REPLAYED("replayed",
      "played back from a recording of another run, of which alone it tells: hollow marks, dashed lines"),
  MODELLED("modelled", "computed for hardware that is not there: diamonds, dotted lines");

  private final String word;
  private final String meaning;

  Origin(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  static Origin of(Provenance provenance) {
    return switch (provenance) {
      case MEASURED -> MEASURED;
      case ESTIMATED -> ESTIMATED;
      case REPLAYED -> REPLAYED;
    };
  }

  String word() {
    return word;
  }

  String meaning() {
    return meaning;
  }

  /** What is computed for hardware that is not there says so wherever its name stands. */
  Html named(String name) {
    return switch (this) {
      case MEASURED, ESTIMATED, REPLAYED -> Html.text(name);
      case MODELLED -> Html.fragment(Html.text(name + " "), badge());
    };
  }

  Html badge() {
    return Html.element("span", word).styled("origin " + word);
  }
}
