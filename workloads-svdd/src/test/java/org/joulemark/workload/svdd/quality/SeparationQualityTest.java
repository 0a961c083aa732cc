package org.joulemark.workload.svdd.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.joulemark.workload.svdd.event.EventClass.A_TO_FOUR_LEPTONS;
import static org.joulemark.workload.svdd.event.EventClass.BACKGROUND;
import static org.joulemark.workload.svdd.event.EventClass.LEPTOQUARK_TO_BOTTOM_TAU;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.workload.svdd.event.EventClass;
import org.junit.jupiter.api.Test;

class SeparationQualityTest {

  @Test
  void aSignalAboveAllBackgroundHasArea1() {
    EventClass[] classes = {BACKGROUND, BACKGROUND, A_TO_FOUR_LEPTONS, A_TO_FOUR_LEPTONS};

    assertThat(figure(classes, new double[]{1, 2, 3, 4}, "aurocAToFourLeptons").value()).isEqualTo(1);
  }

  @Test
  void aSignalBelowAllBackgroundHasArea0() {
    EventClass[] classes = {BACKGROUND, BACKGROUND, A_TO_FOUR_LEPTONS, A_TO_FOUR_LEPTONS};

    assertThat(figure(classes, new double[]{3, 4, 1, 2}, "aurocAToFourLeptons").value()).isZero();
  }

  @Test
  void equalScoresHaveArea1In2() {
    EventClass[] classes = {BACKGROUND, A_TO_FOUR_LEPTONS, BACKGROUND, A_TO_FOUR_LEPTONS};

    assertThat(figure(classes, new double[]{7, 7, 7, 7}, "aurocAToFourLeptons").value()).isEqualTo(0.5);
  }

  @Test
  void areaIsTheShareOfPairsInTheRightOrderWithTiesHalf() {
    var random = new SplittableRandom(5);
    EventClass[] classes = alternating(207, LEPTOQUARK_TO_BOTTOM_TAU);
    double[] scores = random.ints(classes.length, 0, 40).asDoubleStream().toArray();

    assertThat(figure(classes, scores, "aurocLqToBTau").value())
        .isCloseTo(pairsInOrder(scores, classes), within(1e-14));
  }

  /** The spread of areas over samples drawn anew is what the uncertainty claims to be. */
  @Test
  void uncertaintyOfTheAreaIsItsSpreadOverSamples() {
    var random = new SplittableRandom(11);
    EventClass[] classes = alternating(300, LEPTOQUARK_TO_BOTTOM_TAU);
    List<QualityFigure> areas = IntStream.range(0, 400)
        .mapToObj(_ -> figure(classes, exponentialScores(random, classes), "aurocLqToBTau"))
        .toList();

    double claimed = areas.stream().mapToDouble(QualityFigure::uncertainty).average().orElseThrow();

    assertThat(claimed / spread(areas)).isBetween(0.88, 1.12);
  }

  @Test
  void signalEfficiencyCountsSignalAboveTheThresholdOfTheBackground() {
    EventClass[] classes = new EventClass[1004];
    Arrays.fill(classes, BACKGROUND);
    Arrays.fill(classes, 1000, 1004, A_TO_FOUR_LEPTONS);
    double[] scores = IntStream.range(0, 1004).asDoubleStream().toArray();
    scores[1000] = 988.5;
    scores[1001] = 989.5;
    scores[1002] = 1e9;
    scores[1003] = -1;

    QualityFigure efficiency = figure(classes, scores, "efficiencyAtOnePercentAToFourLeptons");

    assertThat(efficiency.value()).isEqualTo(0.5);
    assertThat(efficiency.uncertainty()).isCloseTo(0.25, within(1e-12));
    assertThat(efficiency.description()).contains("A -> 4l", "1e-2", "10 of 1000 events");
  }

  @Test
  void anEfficiencyOfAllSignalStillHasAnUncertainty() {
    EventClass[] classes = alternating(4000, A_TO_FOUR_LEPTONS);
    double[] scores = new double[classes.length];
    Arrays.setAll(scores, event -> classes[event] == BACKGROUND ? event : 1e6 + event);

    QualityFigure efficiency = figure(classes, scores, "efficiencyAtOnePercentAToFourLeptons");

    assertThat(efficiency.value()).isEqualTo(1);
    assertThat(efficiency.uncertainty()).isPositive().isLessThan(0.01);
  }

  @Test
  void anEfficiencyThatTheBackgroundCannotResolveHasAReasonInPlaceOfAValue() {
    EventClass[] classes = alternating(4000, A_TO_FOUR_LEPTONS);

    QualityFigure efficiency = figure(classes, new double[4000], "efficiencyAtOnePerThousandAToFourLeptons");

    assertThat(efficiency.value()).isNaN();
    assertThat(efficiency.reasonForNoValue()).isEqualTo("not resolvable with 2000 background events; it takes 10000");
  }

  @Test
  void oneScoreThatIsNoNumberLeavesNoFigure() {
    EventClass[] classes = alternating(4000, A_TO_FOUR_LEPTONS);
    double[] scores = new double[4000];
    scores[17] = Double.NaN;

    var quality = new SeparationQuality(classes, new double[4000]);

    assertThat(quality.assess(column(scores))).allSatisfy(figure -> assertThat(figure.value()).isNaN());
    assertThat(quality.curves(column(scores))).isEmpty();
  }

  @Test
  void signalsThatDoNotOccurHaveNoFigure() {
    EventClass[] classes = alternating(40, A_TO_FOUR_LEPTONS);

    assertThat(new SeparationQuality(classes, new double[40]).assess(column(new double[40])))
        .extracting(QualityFigure::name)
        .noneMatch(name -> name.contains("LqToBTau"))
        .anyMatch(name -> name.contains("AToFourLeptons"));
  }

  @Test
  void backgroundAloneIsJudgedByItsErrorOnly() {
    EventClass[] classes = {BACKGROUND, BACKGROUND};

    List<QualityFigure> figures =
        new SeparationQuality(classes, new double[]{1, 2}).assess(column(new double[]{1, 2.5}));

    assertThat(figures).singleElement().satisfies(figure -> {
      assertThat(figure.name()).isEqualTo("maxRelativeError");
      assertThat(figure.value()).isEqualTo(0.25);
    });
  }

  @Test
  void theCurveRisesFromRareBackgroundTo1() {
    var random = new SplittableRandom(3);
    EventClass[] classes = alternating(2000, A_TO_FOUR_LEPTONS);
    double[] scores = exponentialScores(random, classes);

    QualityCurve curve = new SeparationQuality(classes, scores).curves(column(scores)).getFirst();

    assertThat(curve.name()).isEqualTo("A -> 4l");
    assertThat(curve.points().getFirst().x()).isEqualTo(1e-3);
    assertThat(curve.points().getLast()).isEqualTo(new QualityCurve.Point(1, 1));
    assertThat(curve.points()).hasSizeLessThan(100);
    assertThat(curve.points().stream().map(QualityCurve.Point::x).toList()).isSorted().doesNotHaveDuplicates();
    assertThat(curve.points().stream().map(QualityCurve.Point::y).toList()).isSorted();
  }

  @Test
  void guessingIsTheBoundOfEverySignal() {
    EventClass[] classes = {
      BACKGROUND, BACKGROUND, A_TO_FOUR_LEPTONS, A_TO_FOUR_LEPTONS, LEPTOQUARK_TO_BOTTOM_TAU,
      LEPTOQUARK_TO_BOTTOM_TAU};

    assertThat(new SeparationQuality(classes, new double[]{1, 2, 3, 4, 5, 6}).bounds())
        .extracting(QualityBound::figure, QualityBound::limit)
        .containsExactly(tuple("aurocAToFourLeptons", 0.5), tuple("aurocLqToBTau", 0.5));
  }

  @Test
  void scoresAreAcceptedWhereTheyRankSignalAsGuessingDoesAndRefusedWhereWorse() {
    EventClass[] classes = {BACKGROUND, BACKGROUND, A_TO_FOUR_LEPTONS, A_TO_FOUR_LEPTONS};
    QualityBound bound = new SeparationQuality(classes, new double[]{1, 2, 3, 4}).bounds().getFirst();

    assertThat(bound.accepts(figure(classes, new double[]{7, 7, 7, 7}, bound.figure()))).isTrue();
    assertThat(bound.accepts(figure(classes, new double[]{1, 4, 2, 3}, bound.figure()))).isTrue();
    assertThat(bound.accepts(figure(classes, new double[]{2, 4, 1, 3}, bound.figure()))).isFalse();
    assertThat(bound.accepts(figure(classes, new double[]{1, 2, Double.NaN, 4}, bound.figure()))).isFalse();
  }

  /** A network that does not know a signal, or a sample with one event of it, says nothing of the backend. */
  @Test
  void signalsThatExactScoresDoNotSeparateBoundNothing() {
    EventClass[] classes = {
      BACKGROUND, BACKGROUND, A_TO_FOUR_LEPTONS, A_TO_FOUR_LEPTONS, LEPTOQUARK_TO_BOTTOM_TAU};

    assertThat(new SeparationQuality(classes, new double[]{3, 4, 1, 2, 9}).bounds()).isEmpty();
  }

  private static Matrix column(double[] scores) {
    return Matrix.column(scores, Arena.ofAuto());
  }

  private static EventClass[] alternating(int count, EventClass signal) {
    EventClass[] classes = new EventClass[count];
    Arrays.setAll(classes, event -> event % 2 == 0 ? BACKGROUND : signal);
    return classes;
  }

  private static double[] exponentialScores(SplittableRandom random, EventClass[] classes) {
    double[] scores = new double[classes.length];
    Arrays.setAll(scores,
        event -> -Math.log1p(-random.nextDouble()) * (classes[event] == BACKGROUND ? 1 : 2));
    return scores;
  }

  private static double pairsInOrder(double[] scores, EventClass[] classes) {
    double inOrder = 0;
    double pairs = 0;
    for (int signal = 0; signal < scores.length; signal++) {
      for (int other = 0; other < scores.length; other++) {
        if (classes[signal] != BACKGROUND && classes[other] == BACKGROUND) {
          pairs++;
          inOrder += scores[signal] > scores[other] ? 1 : scores[signal] == scores[other] ? 0.5 : 0;
        }
      }
    }
    return inOrder / pairs;
  }

  private static double spread(List<QualityFigure> figures) {
    double mean = figures.stream().mapToDouble(QualityFigure::value).average().orElseThrow();
    double squares = figures.stream().mapToDouble(figure -> (figure.value() - mean) * (figure.value() - mean)).sum();
    return Math.sqrt(squares / (figures.size() - 1));
  }

  private static QualityFigure figure(EventClass[] classes, double[] scores, String name) {
    return new SeparationQuality(classes, scores).assess(column(scores))
        .stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
