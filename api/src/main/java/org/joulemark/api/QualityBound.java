package org.joulemark.api;

/**
 * How far a quality figure may be from its best value for the answers to be answers at all: what guessing gives, say. It
 * judges the outputs of a precision that no tolerance judges.
 *
 * @param figure the name of a {@link QualityFigure} of the same problem
 * @param limit the worst value that is accepted, in the figure's unit
 * @param reason what the limit stands for: {@code what guessing gives}
 */
public record QualityBound(String figure, double limit, String reason) {

  public QualityBound {
    if (!Double.isFinite(limit)) {
      throw new IllegalArgumentException("the bound on " + figure + " is " + limit);
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("the bound on " + figure + " needs a reason");
    }
  }

  /**
   * Whether the figure is at least as near to its best value as the limit is; false for NaN.
   *
   * @param judged a figure of this bound's name
   */
  public boolean accepts(QualityFigure judged) {
    return Math.abs(judged.value() - judged.best()) <= Math.abs(limit - judged.best());
  }
}
