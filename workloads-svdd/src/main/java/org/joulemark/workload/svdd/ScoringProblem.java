package org.joulemark.workload.svdd;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joulemark.api.Combination;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.StandardScaling;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.Events;
import org.joulemark.workload.svdd.quality.SeparationQuality;
import org.joulemark.workload.svdd.tolerance.ScoreTolerance;
import org.joulemark.workload.svdd.training.MeasuredScaling;
import org.joulemark.workload.svdd.training.ReferenceScores;

/** Puts networks and events together to a problem. */
final class ScoringProblem {

  /** Tolerances are derived from so many evaluations of a network, spread over the events. */
  private static final int TOLERANCE_EVALUATIONS = 256;
  private static final int FEWEST_TOLERANCE_ROWS = 16;

  private final List<NamedModel> members;
  private final Combination combination;
  private final Events events;
  private final Optional<StandardScaling> ownScaling;
  private final StandardScaling scaling;

  /**
   * Prepares the events as these networks take them.
   *
   * @throws InvalidInputException where the members were trained on differently scaled events
   */
  ScoringProblem(List<NamedModel> members, Combination combination, Events events) {
    this.members = members;
    this.combination = combination;
    this.events = events;
    ownScaling = commonScaling(members);
    scaling = ownScaling.orElseGet(() -> scalingOfBackground(events));
  }

  private static Optional<StandardScaling> commonScaling(List<NamedModel> members) {
    NamedModel first = members.getFirst();
    for (NamedModel member : members) {
      if (member.model().inputs() != EventLayout.FEATURES) {
        throw new InvalidInputException(
            member.name() + ": takes " + member.model().inputs() + " numbers where an event has "
                + EventLayout.FEATURES);
      }
      if (!Optional.ofNullable(member.model().scaling()).equals(Optional.ofNullable(first.model().scaling()))) {
        throw new InvalidInputException(
            member.name() + " and " + first.name()
                + " were trained on differently scaled events, so that they cannot take the"
                + " same rows; train both on the same events");
      }
    }
    return Optional.ofNullable(first.model().scaling());
  }

  /** For networks that do not say how their events were scaled. */
  private static StandardScaling scalingOfBackground(Events events) {
    return MeasuredScaling.of(events.features(), events.count(), EventLayout.FEATURES,
        event -> events.classes()[event] == EventClass.BACKGROUND);
  }

  InferenceProblem load(Arena arena) {
    Matrix inputs = inputs(arena);
    List<double[]> scores = members.stream().map(member -> ReferenceScores.of(member.model(), inputs)).toList();
    double[] scales = outputScales(scores);
    double[] references = combined(scores, scales);
    var quality = new SeparationQuality(events.classes(), references);
    return new InferenceProblem(
        IntStream.range(0, members.size()).mapToObj(index -> member(index, scales[index], arena)).toList(),
        combination,
        "event",
        inputs,
        Matrix.column(references, arena),
        ScoreTolerance.of(members.stream().map(NamedModel::model).toList(), scales, combination, someRows(inputs)),
        quality,
        quality.bounds(),
        ownScaling.orElse(null));
  }

  /** The scores of a single network. */
  double[] scores() {
    try (Arena arena = Arena.ofShared()) {
      return ReferenceScores.of(members.getFirst().model(), inputs(arena));
    }
  }

  private Member member(int index, double outputScale, Arena arena) {
    NamedModel member = members.get(index);
    return new Member(member.name(), member.network(arena), outputScale);
  }

  /** A score alone is left as it is; an ensemble's are divided by their largest over the training set. */
  private double[] outputScales(List<double[]> scores) {
    double[] scales = new double[scores.size()];
    Arrays.setAll(scales,
        index -> combination == Combination.SINGLE
            ? 1
            : 1 / largestTrainingScore(members.get(index), scores.get(index)));
    return scales;
  }

  /** Where the weights do not say, the background among the events stands in for the training set. */
  private double largestTrainingScore(NamedModel member, double[] scores) {
    double known = member.model().largestTrainingScore();
    double largest = Double.isNaN(known)
        ? IntStream.range(0, scores.length)
            .filter(event -> events.classes()[event] == EventClass.BACKGROUND)
            .mapToDouble(event -> scores[event])
            .max()
            .orElse(0)
        : known;
    if (!(largest > 0)) {
      throw new InvalidInputException(
          member.name()
              + ": gives every background event a score of 0, so that its scores cannot be scaled; train it again");
    }
    return largest;
  }

  private double[] combined(List<double[]> scores, double[] scales) {
    double[] ofEvent = new double[scores.size()];
    double[] combined = new double[events.count()];
    for (int event = 0; event < combined.length; event++) {
      for (int member = 0; member < ofEvent.length; member++) {
        ofEvent[member] = scales[member] * scores.get(member)[event];
      }
      combined[event] = combination.combine(ofEvent);
    }
    return combined;
  }

  /** Rounded to float32, as they were in training. */
  private Matrix inputs(Arena arena) {
    Matrix inputs = Matrix.allocate(events.count(), EventLayout.FEATURES, ElementType.FLOAT64, arena);
    for (int event = 0; event < events.count(); event++) {
      for (int feature = 0; feature < EventLayout.FEATURES; feature++) {
        double value = events.features()[event * EventLayout.FEATURES + feature];
        inputs.set(event, feature, (float) scaling.apply(feature, value));
      }
    }
    return inputs;
  }

  private double[][] someRows(Matrix inputs) {
    int wanted = Math.max(FEWEST_TOLERANCE_ROWS, TOLERANCE_EVALUATIONS / members.size());
    int count = Math.min(wanted, events.count());
    return IntStream.range(0, count)
        .map(index -> (int) ((long) index * events.count() / count))
        .mapToObj(inputs::row)
        .toArray(double[][]::new);
  }
}
