package org.joulemark.cli.report;

import java.util.Locale;
import org.joulemark.api.Provenance;

/** What a figure is worth; shown with every one of them, by word and by mark. */
enum Origin {
  MEASURED("measured", "observed on hardware that is there", Marks.FILLED, Line.SOLID),
  ESTIMATED("estimated", "computed from something else that was observed, such as CPU time and a rated power",
      Marks.HOLLOW, Line.DASHED),
  REPLAYED("replayed", "played back from a recording of another run, of which alone it tells", Marks.HOLLOW,
      Line.DASHED),
  MODELLED("modelled", "computed for hardware that is not there", Marks.DIAMONDS, Line.DOTTED);

  /** What its figures are drawn as. */
  enum Marks {
    FILLED("filled marks"), HOLLOW("hollow marks"), DIAMONDS("diamonds");

    private final String words;

    Marks(String words) {
      this.words = words;
    }
  }

  /** What its figures are joined by; the page's script knows them by their words. */
  enum Line {
    SOLID, DASHED, DOTTED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String word;
  private final String worth;
  private final Marks marks;
  private final Line line;

  Origin(String word, String worth, Marks marks, Line line) {
    this.word = word;
    this.worth = worth;
    this.marks = marks;
    this.line = line;
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

  Marks marks() {
    return marks;
  }

  Line line() {
    return line;
  }

  /** What it is worth, and how it is drawn. */
  String meaning() {
    return worth + ": " + marks.words + ", " + line.word() + " lines";
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
