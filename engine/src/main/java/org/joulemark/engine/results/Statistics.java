package org.joulemark.engine.results;

import java.util.List;

/**
 * One quantity over the repetitions of a cell.
 *
 * @param standardDeviation of the repetitions (n - 1)
 * @param confidence95 lower and upper end of the 95 % confidence interval of the mean (Student's t)
 * @param repetitions the raw values, in the order they were taken
 */
public record Statistics(
    double mean, double standardDeviation, List<Double> confidence95, List<Double> repetitions) {}
