package org.joulemark.tck.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.tck.mutant.PlainArithmetic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounds must let every honest arithmetic through, and nothing narrower. */
@Tag("thorough")
class BoundsTest {

  private static final List<GoldenCase> CASES = GoldenVectors.load(Arena.ofAuto());
  private static final Map<Network, Matrix> IN_FLOAT32 = new ConcurrentHashMap<>();

  @Test
  void theReferenceInterpreterStaysFarInsideTheBoundOfFloat64() {
    Deviation worst =
        Deviation.worst(Deviation.ofEach(CASES, Precision.FLOAT64,
            (network, inputs) -> ReferenceInterpreter.evaluate(network, inputs, Arena.ofAuto())));
    assertThat(worst.ratio()).as("worst: %s", worst).isLessThan(0.1);
  }

  @Test
  void theReferenceInterpreterCombinesAsTheReferencesDo() {
    for (GoldenCase golden : CASES) {
      Matrix outputs =
          ReferenceInterpreter.combined(golden.members(), golden.combination(), golden.inputs(), Arena.ofAuto());
      for (int row = 0; row < outputs.rows(); row++) {
        for (int output = 0; output < outputs.columns(); output++) {
          assertThat(Math.abs(outputs.get(row, output) - golden.references().get(row, output)))
              .as("output %d of row %d of %s", output, row, golden.name())
              .isLessThanOrEqualTo(golden.allowedDeviation(row, output, Precision.FLOAT64));
        }
      }
    }
  }

  @Test
  void aPlainLoopInFloat64IsAllowed() {
    Deviation worst = Deviation.worst(Deviation.ofEach(CASES, Precision.FLOAT64, BoundsTest::inFloat64));
    assertThat(worst.ratio()).as("worst: %s", worst).isLessThanOrEqualTo(1);
  }

  @Test
  void aPlainLoopInFloat32IsAllowedInFloat32() {
    Deviation worst = Deviation.worst(Deviation.ofEach(CASES, Precision.FLOAT32, BoundsTest::inFloat32));
    assertThat(worst.ratio()).as("worst: %s", worst).isLessThanOrEqualTo(1);
  }

  static Stream<Arguments> narrowLoops() {
    return Stream.of(
        Arguments.of(Precision.FLOAT16, NarrowLoop.float16()),
        Arguments.of(Precision.BFLOAT16, NarrowLoop.bfloat16()),
        Arguments.of(Precision.INT8, NarrowLoop.int8()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("narrowLoops")
  void aPlainLoopOverNarrowNumbersWithWideSumsIsAllowed(Precision precision, NarrowLoop loop) {
    Deviation worst = Deviation.worst(Deviation.ofEach(CASES, precision, loop::evaluate));
    assertThat(worst.ratio()).as("worst: %s", worst).isLessThanOrEqualTo(1);
  }

  /** What a worst case allows over long sums hides it; short ones tell. */
  @Test
  void bfloat16SoldAsFloat32IsFoundOutByEveryCaseOfShortSums() {
    List<GoldenCase> shortSums = CASES.stream().filter(golden -> longestSum(golden) < 200).toList();
    Deviation best = Deviation.best(Deviation.ofEach(shortSums, Precision.FLOAT32, NarrowLoop.bfloat16()::evaluate));
    assertThat(best.ratio()).as("closest to passing unseen: %s", best).isGreaterThan(1);
  }

  private static int longestSum(GoldenCase golden) {
    return golden.members().stream()
        .flatMap(member -> member.network().layers().stream())
        .mapToInt(layer -> Math.max(layer.inputs(), layer.outputs()))
        .max()
        .orElseThrow();
  }

  @Test
  void aPlainLoopInFloat32IsFoundOutInFloat64ByEveryWideCase() {
    List<GoldenCase> wide = CASES.stream().filter(GoldenCase::isWide).toList();
    Deviation best = Deviation.best(Deviation.ofEach(wide, Precision.FLOAT64, BoundsTest::inFloat32));
    assertThat(best.ratio()).as("closest to passing unseen: %s", best).isGreaterThan(1);
  }

  @Test
  void aCaseIsWideWhereItsNameSaysSo() {
    assertThat(CASES).allSatisfy(golden -> assertThat(golden.isWide()).isEqualTo(golden.name().endsWith("-wide")));
  }

  @Test
  void widerFormatsAreAllowedLess() {
    for (GoldenCase golden : CASES) {
      double[] allowed = Stream.of(Precision.FLOAT64, Precision.FLOAT32, Precision.FLOAT16, Precision.BFLOAT16)
          .mapToDouble(precision -> golden.allowedDeviation(0, 0, precision))
          .toArray();
      assertThat(allowed).as("%s, from float64 to bfloat16", golden.name()).isSorted();
    }
  }

  @Test
  void noDeviationIsAllowedOrForbiddenInAnalog() {
    assertThatThrownBy(() -> CASES.getFirst().allowedDeviation(0, 0, Precision.ANALOG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quality figures");
  }

  private static Matrix inFloat64(Network network, Matrix inputs) {
    return outputs(PlainArithmetic.float64(), network, inputs);
  }

  /** Asked for by two tests, and slow. */
  private static Matrix inFloat32(Network network, Matrix inputs) {
    return IN_FLOAT32.computeIfAbsent(network, _ -> outputs(PlainArithmetic.float32(), network, inputs));
  }

  private static Matrix outputs(PlainArithmetic loop, Network network, Matrix inputs) {
    double[][] outputs = IntStream.range(0, inputs.rows())
        .mapToObj(row -> loop.evaluate(network, inputs.row(row)))
        .toArray(double[][]::new);
    return Matrix.ofRows(outputs, Arena.ofAuto());
  }
}
