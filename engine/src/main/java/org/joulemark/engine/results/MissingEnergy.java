package org.joulemark.engine.results;

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
}
