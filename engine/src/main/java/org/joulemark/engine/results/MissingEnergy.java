package org.joulemark.engine.results;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Joules that were asked for and that a row does not have.
 *
 * @param probe the probe's id
 * @param domain the domain's id within the probe; null where the whole probe is missing
 * @param reason why, and what to do about it
 */
public record MissingEnergy(String probe, @Nullable String domain, String reason) {

  /** {@code rapl/package-0: counted nothing}. */
  public String line() {
    return (domain == null ? probe : probe + "/" + domain) + ": " + reason;
  }

  /** What a row without any joules says. */
  public static String reasonForNone(List<MissingEnergy> missing) {
    return missing.stream().map(MissingEnergy::line).distinct().collect(Collectors.joining("; ", "no joules: ", ""));
  }
}
