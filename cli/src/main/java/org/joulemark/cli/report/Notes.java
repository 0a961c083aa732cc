package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;

import java.util.stream.Stream;

/** What models have to say of their figures, in their own words. */
final class Notes {

  private Notes() {}

  /** Each note once, in the order in which they come. */
  static Html of(Stream<String> notes) {
    return fragment(notes.distinct().map(note -> element("p", note).styled("model-note")).toList());
  }
}
