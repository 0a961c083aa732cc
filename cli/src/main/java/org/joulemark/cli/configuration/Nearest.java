package org.joulemark.cli.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a mistyped word was meant to be. */
final class Nearest {

  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** {@code "; did you mean 'alpha'?"}, or nothing where no candidate is close enough to be a typing error. */
  static String hint(String word, Collection<String> candidates) {
    return find(word, candidates).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static Optional<String> find(String word, Collection<String> candidates) {
    int furthest = Math.max(2, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> edits(word, candidate) <= furthest)
        .min(Comparator.comparingInt(candidate -> edits(word, candidate)));
  }

  private static int edits(String word, String candidate) {
    return EDITS.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
  }
}
