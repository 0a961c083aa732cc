package org.joulemark.backend.aimc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Network;
import org.joulemark.backend.aimc.cost.ChipComponents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws that a cost keeps on every chip. */
class CostModelTest {

  private static final String KOSTERS = "chip=kosters2022";
  private static final String IDEAL = "chip=ideal";
  private static final String HERMES = "chip=hermes2022";
  private static final String ACTUAL = "utilisation=actual";
  private static final String FULL_LOAD = "utilisation=full-load";
  private static final String REPROGRAMMING = "reprogramming=true";
  private static final String ELU_TABLE = "eluTable=true";

  private static final long SEED = 31;
  private static final int DRAWS = 10;
  private static final int LARGEST_SIDE = 1000;
  private static final double INTERVAL_SECONDS = 50e-9;
  private static final double TILE_JOULES = 0.46 * INTERVAL_SECONDS;
  private static final double PARTIAL_SUM_JOULES = 0.1e-12;
  private static final double DPU_JOULES = 0.18 * INTERVAL_SECONDS;
  /** Of sums that differ in their order only. */
  private static final double ROUNDING = 1e-9;

  private static final List<Component> COMPONENTS = List.of(
      ChipComponents.DAC, ChipComponents.CROSSBAR, ChipComponents.ADC, ChipComponents.LDPU, ChipComponents.DPU,
      ChipComponents.ACTIVATION_TABLE, ChipComponents.LINK, ChipComponents.LEAKAGE, ChipComponents.PROGRAMMING,
      Component.UNATTRIBUTED);

  static List<Component> scaledComponents() {
    return List.of(ChipComponents.DAC, ChipComponents.CROSSBAR, ChipComponents.ADC);
  }

  /** Chips without stated totals, whose cost is that of their blocks. */
  static Stream<Arguments> chipsAndUtilisations() {
    return Stream.of(IDEAL, HERMES)
        .flatMap(chip -> Stream.of(FULL_LOAD, ACTUAL).map(utilisation -> Arguments.of(chip, utilisation)));
  }

  /** Inputs and outputs of layers, drawn with a fixed seed. */
  static List<int[]> layerSizes() {
    var random = new SplittableRandom(SEED);
    return Stream.generate(() -> new int[]{random.nextInt(1, LARGEST_SIDE), random.nextInt(1, LARGEST_SIDE)})
        .limit(DRAWS).toList();
  }

  private static Network svdd(Activation activation) {
    return Networks.deepSvdd(13, activation, SEED);
  }

  /** Eight tiles of the paper's chip, which has four. */
  private static Network twiceTheChip() {
    return Networks.dense(1024, 2048);
  }

  @Test
  void aNetworkCostsAsMuchAsItsTilesAndTheDigitalUnit() {
    assertThat(Asked.cost(svdd(Activation.RELU), IDEAL).joules())
        .isCloseTo(4 * TILE_JOULES + DPU_JOULES, withinPercentage(ROUNDING));
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 513, 1025, 2049})
  void everyFurtherTileOfALayerCostsATile(int outputs) {
    int tiles = Math.ceilDiv(outputs, 512);
    assertThat(Asked.cost(Networks.dense(8, outputs), IDEAL).joules())
        .isCloseTo(tiles * TILE_JOULES + DPU_JOULES, withinPercentage(ROUNDING));
  }

  @ParameterizedTest
  @ValueSource(strings = {KOSTERS, IDEAL, HERMES, "chip=kosters2022-hermes"})
  void theItemsSumToTheTotal(String chip) {
    ModelledCost cost = Asked.cost(svdd(Activation.RELU), chip, REPROGRAMMING);
    double sum = COMPONENTS.stream().mapToDouble(component -> Asked.joules(cost, component)).sum();
    assertThat(sum).isCloseTo(cost.joules(), withinPercentage(ROUNDING));
  }

  @Test
  void aNetworkThatAnswersWithItsLastLayerCostsAsMuchAsItsTiles() {
    assertThat(Asked.cost(Networks.vector(600, 10, SEED), KOSTERS).joules())
        .isCloseTo(2 * TILE_JOULES + 10 * PARTIAL_SUM_JOULES, withinPercentage(ROUNDING));
  }

  @ParameterizedTest
  @ValueSource(strings = {KOSTERS, IDEAL, HERMES, "chip=kosters2022-hermes"})
  void aNetworkThatAnswersWithItsLastLayerPaysForNoReadout(String chip) {
    assertThat(Asked.cost(Networks.vector(16, 10, SEED), chip).items())
        .extracting(CostItem::component).doesNotContain(ChipComponents.DPU);
  }

  @Test
  void aNetworkThatAnswersWithItsLastLayerDoesNotWaitForAReadout() {
    assertThat(Asked.cost(Networks.vector(16, 10, SEED), KOSTERS).latencySeconds()).isEqualTo(INTERVAL_SECONDS);
  }

  @Test
  void aStatedTotalWithAReadoutIsNotTakenForANetworkWithout() {
    assertThat(Asked.joules(Asked.cost(Networks.vector(16, 10, SEED), KOSTERS), Component.UNATTRIBUTED)).isZero();
  }

  @ParameterizedTest
  @MethodSource("chipsAndUtilisations")
  void moreInputsAreNeverCheaper(String chip, String utilisation) {
    assertThat(layerSizes()).allSatisfy(
        sizes -> assertThat(joules(sizes[0] + sizes[1], sizes[1], chip, utilisation))
            .isGreaterThanOrEqualTo(joules(sizes[0], sizes[1], chip, utilisation) * (1 - ROUNDING)));
  }

  @ParameterizedTest
  @MethodSource("chipsAndUtilisations")
  void moreOutputsAreNeverCheaper(String chip, String utilisation) {
    assertThat(layerSizes()).allSatisfy(
        sizes -> assertThat(joules(sizes[0], sizes[1] + sizes[0], chip, utilisation))
            .isGreaterThanOrEqualTo(joules(sizes[0], sizes[1], chip, utilisation) * (1 - ROUNDING)));
  }

  private static double joules(int inputs, int outputs, String chip, String utilisation) {
    return Asked.cost(Networks.dense(inputs, outputs), chip, utilisation).joules();
  }

  @ParameterizedTest
  @ValueSource(strings = {IDEAL, HERMES})
  void rowsAndColumnsInUseNeverCostMoreThanAllOfThem(String chip) {
    assertThat(layerSizes()).allSatisfy(
        sizes -> assertThat(joules(sizes[0], sizes[1], chip, ACTUAL))
            .isLessThanOrEqualTo(joules(sizes[0], sizes[1], chip, FULL_LOAD)));
  }

  @ParameterizedTest
  @MethodSource("scaledComponents")
  void whatIsScaledToItsUseSaysSo(Component component) {
    assertThat(Asked.cost(Networks.boltzmann(16, 64, SEED), KOSTERS, ACTUAL).items())
        .filteredOn(item -> item.component().equals(component)).singleElement()
        .extracting(CostItem::source).asString().endsWith("; scaled to the rows and columns in use");
  }

  @Test
  void theDigitalUnitOfATileIsPaidInFullHoweverFewColumnsAreUsed() {
    ModelledCost cost = Asked.cost(Networks.boltzmann(16, 64, SEED), KOSTERS, ACTUAL);
    assertThat(Asked.joules(cost, ChipComponents.LDPU)).isCloseTo(0.33 * INTERVAL_SECONDS, withinPercentage(ROUNDING));
  }

  @Test
  void aStatedTotalIsNotTakenForRowsAndColumnsInUse() {
    ModelledCost cost = Asked.cost(Networks.boltzmann(16, 64, SEED), KOSTERS, ACTUAL);
    assertThat(Asked.joules(cost, Component.UNATTRIBUTED)).isZero();
  }

  @Test
  void eluByLookUpHasALineOfItsOwn() {
    double tenPicojoulesEach = (512 + 256 + 128) * 10e-12;
    ModelledCost cost = Asked.cost(svdd(Activation.ELU), KOSTERS, ELU_TABLE);
    assertThat(Asked.joules(cost, ChipComponents.ACTIVATION_TABLE)).isCloseTo(tenPicojoulesEach,
        withinPercentage(ROUNDING));
  }

  @Test
  void aNetworkWithoutEluPaysForNoLookUps() {
    assertThat(Asked.cost(svdd(Activation.RELU), KOSTERS, ELU_TABLE).items())
        .extracting(CostItem::component).doesNotContain(ChipComponents.ACTIVATION_TABLE);
  }

  @Test
  void eluWithoutItsTableHasNoCost() {
    assertThat(Asked.placement(svdd(Activation.ELU), KOSTERS).cost()).isNull();
  }

  @Test
  void aLayerLongerThanATilePaysForItsPartialSums() {
    assertThat(Asked.cost(Networks.dense(600, 100), KOSTERS).items())
        .filteredOn(item -> item.source().startsWith("partial sums")).singleElement()
        .extracting(CostItem::count).isEqualTo(100L);
  }

  @Test
  void aLayerThatFitsATilePaysForNoPartialSums() {
    assertThat(Asked.cost(Networks.dense(512, 100), KOSTERS).items())
        .noneMatch(item -> item.source().startsWith("partial sums"));
  }

  @Test
  void aNetworkThatIsWrittenAnewPaysForEveryDeviceOfItsWeights() {
    double hundredPicojoulesEach = 2.0 * 1024 * 2048 * 100e-12;
    ModelledCost cost = Asked.cost(twiceTheChip(), KOSTERS, REPROGRAMMING);
    assertThat(Asked.joules(cost, ChipComponents.PROGRAMMING))
        .isCloseTo(hundredPicojoulesEach, withinPercentage(ROUNDING));
  }

  @Test
  void aNetworkThatFitsIsNotProgrammed() {
    assertThat(Asked.cost(svdd(Activation.RELU), KOSTERS, REPROGRAMMING).items())
        .extracting(CostItem::component).doesNotContain(ChipComponents.PROGRAMMING);
  }

  @Test
  void aNetworkThatIsWrittenAnewAnswersAfterItsRowsAreWritten() {
    double tenMicrosecondsForEachRow = 2 * 512 * 10e-6;
    assertThat(Asked.cost(twiceTheChip(), KOSTERS, REPROGRAMMING).latencySeconds())
        .isGreaterThan(tenMicrosecondsForEachRow + Asked.cost(twiceTheChip(), IDEAL).latencySeconds());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1000, 1_000_000})
  void moreInferencesThatShareAProgrammingCostFewerJoulesEach(long inferences) {
    assertThat(shared(10 * inferences).joules()).isLessThan(shared(inferences).joules());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1000, 1_000_000})
  void moreInferencesThatShareAProgrammingFollowEachOtherFaster(long inferences) {
    assertThat(shared(10 * inferences).intervalSeconds()).isLessThan(shared(inferences).intervalSeconds());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1000, 1_000_000})
  void theFirstOfManyInferencesThatShareAProgrammingWaitsLonger(long inferences) {
    assertThat(shared(10 * inferences).latencySeconds()).isGreaterThan(shared(inferences).latencySeconds());
  }

  private static ModelledCost shared(long inferences) {
    return Asked.cost(twiceTheChip(), KOSTERS, REPROGRAMMING, "inferencesPerProgramming=" + inferences);
  }

  @ParameterizedTest
  @ValueSource(strings = {KOSTERS, IDEAL, HERMES, "chip=kosters2022-hermes"})
  void resultsNeverFollowEachOtherSlowerThanTheyAreFound(String chip) {
    assertThat(layerSizes())
        .map(sizes -> Asked.cost(Networks.dense(4 * sizes[0], sizes[1]), chip, REPROGRAMMING))
        .allMatch(cost -> cost.intervalSeconds() <= cost.latencySeconds());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2, -1, Long.MAX_VALUE})
  void theCostDoesNotDependOnTheSeed(long seed) {
    assertThat(compiled(1, seed)).isEqualTo(compiled(1, SEED));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 64, 1000})
  void theCostOfARowDoesNotDependOnTheBatch(int batchRows) {
    assertThat(compiled(batchRows, SEED)).isEqualTo(compiled(1, SEED));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "programmingNoise=false", "readNoise=false", "noiseScale=10", "driftSeconds=86400", "deviceModel=hermes",
    "readNoiseBy=target", "driftCompensation=true", "rangeQuantile=0.9", "threads=1"})
  void theCostDoesNotDependOnTheNoise(String setting) {
    assertThat(compiled(1, SEED, setting)).isEqualTo(compiled(1, SEED));
  }

  private static ModelledCost compiled(int batchRows, long seed, String... settings) {
    return Asked.compiledCost(Networks.boltzmann(16, 64, SEED), batchRows, seed, settings);
  }
}
