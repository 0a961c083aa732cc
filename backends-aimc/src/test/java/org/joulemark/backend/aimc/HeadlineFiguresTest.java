package org.joulemark.backend.aimc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.joulemark.api.Activation;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the paper prints for its two networks, to the last bit. */
class HeadlineFiguresTest {

  private static final String CHIP = "chip=kosters2022";
  private static final int SPINS = 16;
  private static final long SEED = 1;
  private static final double BOLTZMANN_JOULES = 31.5e-9;
  private static final double DEEP_SVDD_JOULES = 101.5e-9;
  private static final Offset<Double> SECONDS = within(1e-18);
  private static final Offset<Double> JOULES = within(1e-18);
  private static final Offset<Double> WATTS = within(1e-12);

  private static Network boltzmann(int alpha) {
    return Networks.boltzmann(SPINS, alpha * SPINS, SEED);
  }

  private static Network deepSvdd(int z) {
    return Networks.deepSvdd(z, Activation.RELU, SEED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6, 8, 10})
  void aBoltzmannMachineOfAnyDensityCostsExactlyTheStatedJoules(int alpha) {
    assertThat(Asked.cost(boltzmann(alpha), CHIP).joules()).isEqualTo(BOLTZMANN_JOULES);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 13, 21, 34, 55, 89, 144, 233})
  void deepSvddOfAnyOutputWidthCostsExactlyTheStatedJoules(int z) {
    assertThat(Asked.cost(deepSvdd(z), CHIP).joules()).isEqualTo(DEEP_SVDD_JOULES);
  }

  @Test
  void aCompiledBoltzmannMachineReportsTheSameJoules() {
    assertThat(Asked.compiledCost(boltzmann(4), 1, SEED, CHIP).joules()).isEqualTo(BOLTZMANN_JOULES);
  }

  @Test
  void aCompiledDeepSvddReportsTheSameJoules() {
    assertThat(Asked.compiledCost(deepSvdd(13), 1, SEED, CHIP).joules()).isEqualTo(DEEP_SVDD_JOULES);
  }

  @Test
  void aBoltzmannMachineGivesAResultEveryFiftyNanoseconds() {
    assertThat(Asked.cost(boltzmann(4), CHIP).intervalSeconds()).isEqualTo(50e-9);
  }

  @Test
  void deepSvddGivesAResultEveryFiftyNanoseconds() {
    assertThat(Asked.cost(deepSvdd(13), CHIP).intervalSeconds()).isEqualTo(50e-9);
  }

  @Test
  void aChipGivesExactlyTwentyMillionResultsASecond() {
    assertThat(1 / Asked.cost(deepSvdd(13), CHIP).intervalSeconds()).isEqualTo(2.0e7);
  }

  @Test
  void aBoltzmannMachineAnswersAfterOneTileAndTheDigitalUnit() {
    assertThat(Asked.cost(boltzmann(4), CHIP).latencySeconds()).isCloseTo(100e-9, SECONDS);
  }

  @Test
  void deepSvddAnswersAfterFourTilesAndTheDigitalUnit() {
    assertThat(Asked.cost(deepSvdd(13), CHIP).latencySeconds()).isCloseTo(250e-9, SECONDS);
  }

  @Test
  void theItemsOfABoltzmannMachineSumToTheTotal() {
    assertThat(sumOfItems(Asked.cost(boltzmann(4), CHIP))).isEqualTo(BOLTZMANN_JOULES);
  }

  @Test
  void theItemsOfDeepSvddSumToTheTotal() {
    assertThat(sumOfItems(Asked.cost(deepSvdd(13), CHIP))).isEqualTo(DEEP_SVDD_JOULES);
  }

  @Test
  void theBlocksOfABoltzmannMachineSumToHalfANanojouleMoreThanStated() {
    double unattributed = Asked.joules(Asked.cost(boltzmann(4), CHIP), Component.UNATTRIBUTED);
    assertThat(unattributed).isCloseTo(-0.5e-9, JOULES);
  }

  @Test
  void theBlocksOfDeepSvddSumToHalfANanojouleLessThanStated() {
    double unattributed = Asked.joules(Asked.cost(deepSvdd(13), CHIP), Component.UNATTRIBUTED);
    assertThat(unattributed).isCloseTo(0.5e-9, JOULES);
  }

  @Test
  void twoReplicasGiveTwiceTheResults() {
    assertThat(1 / Asked.cost(boltzmann(4), CHIP, "replicas=2").intervalSeconds()).isEqualTo(4.0e7);
  }

  @Test
  void twoReplicasSpendTheSameJoulesOnAResult() {
    assertThat(Asked.cost(boltzmann(4), CHIP, "replicas=2").joules()).isEqualTo(BOLTZMANN_JOULES);
  }

  @Test
  void oneBoltzmannMachineDrawsTheStatedPower() {
    assertThat(Asked.powerWatts(boltzmann(4), CHIP)).isCloseTo(0.63, WATTS);
  }

  @Test
  void twoReplicasDrawTwiceThePower() {
    assertThat(Asked.powerWatts(boltzmann(4), CHIP, "replicas=2")).isCloseTo(1.26, WATTS);
  }

  @Test
  void deepSvddDrawsTheStatedPower() {
    assertThat(Asked.powerWatts(deepSvdd(13), CHIP)).isCloseTo(2.03, WATTS);
  }

  private static double sumOfItems(ModelledCost cost) {
    return cost.items().stream().mapToDouble(CostItem::joules).sum();
  }
}
