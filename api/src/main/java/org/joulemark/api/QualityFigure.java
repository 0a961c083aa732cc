package org.joulemark.api;

import org.jspecify.annotations.Nullable;

/**
 * One number that says whether the answers are still right.
 *
 * @param name camelCase, in the field's term: {@code overlap}, {@code energyPerSite}
 * @param value NaN where the outputs allow no figure
 * @param uncertainty one standard deviation in the figure's unit, or null where the figure is exact for these outputs
 * @param unit {@code 1} for a ratio
 * @param description what it is and which way is better
 */
public record QualityFigure(
    String name, double value, @Nullable Double uncertainty, String unit, String description) {}
