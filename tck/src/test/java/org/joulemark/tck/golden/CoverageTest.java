package org.joulemark.tck.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the api can say, some case says. */
class CoverageTest {

  private static final List<GoldenCase> CASES = GoldenVectors.load(Arena.ofAuto());
  private static final List<Network> NETWORKS =
      CASES.stream().flatMap(golden -> golden.members().stream()).map(Member::network).toList();

  @ParameterizedTest
  @EnumSource
  void everyActivation(Activation activation) {
    assertThat(NETWORKS).anyMatch(network -> activations(network).contains(activation));
  }

  @ParameterizedTest
  @EnumSource
  void everyCombination(Combination combination) {
    assertThat(CASES).anyMatch(golden -> golden.combination() == combination);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfInputs(InputKind kind) {
    assertThat(NETWORKS).anyMatch(network -> network.inputKind() == kind);
  }

  @ParameterizedTest
  @MethodSource("readouts")
  void everyReadout(Class<?> readout) {
    assertThat(NETWORKS).anyMatch(network -> readout.isInstance(network.readout()));
  }

  static Stream<Class<?>> readouts() {
    return Stream.of(Readout.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("layers")
  void everyLayer(Class<?> layer) {
    assertThat(NETWORKS).anyMatch(network -> network.layers().stream().anyMatch(layer::isInstance));
  }

  static Stream<Class<?>> layers() {
    return Stream.of(Layer.class.getPermittedSubclasses());
  }

  /** Koesters et al. 2023: 16 spins. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 10})
  void everyQuantumStateOfThePaper(int alpha) {
    assertThat(CASES).filteredOn(GoldenCase::isWide).flatExtracting(GoldenCase::members).extracting(Member::network)
        .anyMatch(network -> network.inputKind() == InputKind.SPIN
            && widths(network).equals(List.of(16, 16 * alpha))
            && network.readout() instanceof Readout.LogProdTwoCosh);
  }

  /** Koesters et al. 2023: Fibonacci's numbers. */
  @ParameterizedTest
  @ValueSource(ints = {5, 8, 13, 21, 34, 55, 89, 144, 233})
  void everyAnomalyScoreOfThePaper(int z) {
    assertThat(CASES).filteredOn(GoldenCase::isWide).flatExtracting(GoldenCase::members).extracting(Member::network)
        .anyMatch(network -> widths(network).equals(List.of(76, 512, 256, 128, z))
            && activations(network)
                .equals(List.of(Activation.ELU, Activation.ELU, Activation.ELU, Activation.IDENTITY))
            && network.readout() instanceof Readout.SquaredDistance);
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationBeforeAnAnswerOfSeveralNumbers(Activation activation) {
    assertThat(NETWORKS).anyMatch(network -> network.readout() instanceof Readout.Identity
        && network.outputs() > 1 && activations(network).getLast() == activation);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 513})
  void everyAwkwardNumberOfOutputs(int outputs) {
    assertThat(NETWORKS)
        .anyMatch(network -> network.readout() instanceof Readout.Identity && network.outputs() == outputs);
  }

  @Test
  void ensemblesThatAnswerSeveralNumbers() {
    assertThat(CASES).anyMatch(golden -> golden.members().size() > 1 && golden.references().columns() > 1);
  }

  @Test
  void bothFilesHoldTheSameCasesInTheSameOrder() {
    GoldenFiles files = GoldenFiles.shipped();
    assertThat(files.sections().keySet()).containsExactlyElementsOf(files.cases().keySet());
    assertThat(CASES).extracting(GoldenCase::name).containsExactlyElementsOf(GoldenVectors.names());
  }

  @Test
  void noTwoMatricesShareASeed() {
    List<String> seeds =
        Pattern.compile("seed (\\d+)").matcher(Resource.CASES.text()).results().map(seed -> seed.group(1)).toList();
    assertThat(seeds).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<Integer> widths(Network network) {
    var widths = new ArrayList<Integer>();
    widths.add(network.inputs());
    network.layers().forEach(layer -> widths.add(layer.outputs()));
    return widths;
  }

  private static List<Activation> activations(Network network) {
    return network.layers().stream().map(CoverageTest::activation).toList();
  }

  private static Activation activation(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> dense.activation();
    };
  }
}
