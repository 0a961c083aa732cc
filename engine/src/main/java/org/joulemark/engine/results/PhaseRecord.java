package org.joulemark.engine.results;

/**
 * What a cell did from one moment to another.
 *
 * @param phase one or two words: {@code warm-up}
 * @param startedAt ISO 8601 in UTC, by the wall clock
 * @param endedAt likewise
 * @param startNanos by the monotone clock of the JVM that measured
 * @param endNanos likewise
 */
public record PhaseRecord(String phase, String startedAt, String endedAt, long startNanos, long endNanos) {}
