package org.joulemark.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of problem there are: each has a type of {@link Problem} and an interface that backends take it by. */
public enum ProblemKind {
  /** Evaluate networks over rows. */
  INFERENCE("inference", InferenceBackend.class);

  private final String word;
  private final Class<? extends Backend> backends;

  ProblemKind(String word, Class<? extends Backend> backends) {
    this.word = word;
    this.backends = backends;
  }

  /** The kinds that a backend takes. */
  public static Set<ProblemKind> takenBy(Backend backend) {
    return Collections.unmodifiableSet(
        Arrays.stream(values())
            .filter(kind -> kind.backends.isInstance(backend))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemKind.class))));
  }

  /** One word for lists and messages. */
  public String word() {
    return word;
  }
}
