package org.joulemark.workload.svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.joulemark.api.Activation;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Layer;
import org.joulemark.api.QualityBound;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.Settings;
import org.joulemark.api.StandardScaling;
import org.joulemark.api.Support;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.DenseWeights;
import org.joulemark.workload.svdd.model.ModelFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class SvddWorkloadTest {

  private static final int INPUTS = 76;

  @TempDir
  private Path folder;

  @Test
  void networkHasTheLayersOfThePaper() {
    InferenceProblem problem = load(Map.of("z", "5", "rows", "100"));

    assertThat(problem.members().getFirst().network().layers())
        .extracting(Layer::inputs, Layer::outputs)
        .containsExactly(tuple(76, 512), tuple(512, 256), tuple(256, 128), tuple(128, 5));
  }

  @Test
  void hiddenLayersHaveTheActivationAskedForAndTheLastHasNone() {
    InferenceProblem problem = load(Map.of("activation", "relu", "rows", "100"));

    assertThat(problem.members().getFirst().network().layers())
        .extracting(layer -> ((Layer.Dense) layer).activation())
        .containsExactly(Activation.RELU, Activation.RELU, Activation.RELU, Activation.IDENTITY);
  }

  @Test
  void backgroundOfTheInputsIsStandardScaled() {
    InferenceProblem problem = load(Map.of("rows", "4000"));

    double squares = 0;
    for (int row = 0; row < problem.inputs().rows(); row++) {
      squares += problem.inputs().get(row, 0) * problem.inputs().get(row, 0);
    }

    assertThat(Math.sqrt(squares / problem.inputs().rows())).isBetween(0.5, 3.0);
  }

  /** What a user's raw event must go through is what made the inputs. */
  @Test
  void scalingMakesInputsOutOfEvents() {
    InferenceProblem problem = load(Map.of("rows", "50"));
    StandardScaling scaling = Objects.requireNonNull(problem.inputScaling());
    float[] features = ScoredEvents.toy(50).features();

    assertThat(problem.inputs().get(7, 5)).isCloseTo(scaling.apply(5, features[7 * INPUTS + 5]), within(1e-6));
  }

  @Test
  void halfOfTheEventsAreBackground() {
    assertThat(SvddProblems.figure(load(Map.of("rows", "2000")), "efficiencyAtOnePercentLqToBTau").description())
        .contains("10 of 1000 events");
  }

  @Test
  void guessingBoundsEverySignalOfTheToy() {
    InferenceProblem problem = load(Map.of("rows", "2000"));

    assertThat(problem.bounds())
        .extracting(QualityBound::figure, QualityBound::limit)
        .containsExactlyInAnyOrder(
            tuple("aurocAToFourLeptons", 0.5), tuple("aurocLqToBTau", 0.5), tuple("aurocH0ToTauTau", 0.5),
            tuple("aurocHPlusToTauNu", 0.5));
  }

  @Test
  void zThatTheWeightsDoNotHaveIsRefused() {
    Path weights = writeModel("z3.svdd", 3, 0);

    assertThatThrownBy(() -> load(Map.of("weights", weights.toString(), "z", "5")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            weights
                + ": the settings ask for z 5, but there is z 3, n 0, activation elu (z3.svdd); change the settings or give"
                + " other weights");
  }

  @Test
  void weightsSayWhatTheSettingsLeaveOpen() {
    Path weights = writeModel("z3.svdd", 3, 4);

    InferenceProblem problem = load(Map.of("weights", weights.toString(), "rows", "20"));

    assertThat(problem.members().getFirst().network().layers().getLast().outputs()).isEqualTo(3);
  }

  @Test
  void oneNetworkOfAFolderIsFoundByItsSettings() {
    writeModel("a.svdd", 3, 0);
    writeModel("b.svdd", 3, 1);

    InferenceProblem problem = load(Map.of("weights", folder.toString(), "n", "1", "rows", "20"));

    assertThat(problem.members().getFirst().name()).endsWith("b.svdd");
  }

  @Test
  void severalNetworksOfAFolderAreRefused() {
    writeModel("a.svdd", 3, 0);
    writeModel("b.svdd", 3, 1);

    assertThatThrownBy(() -> load(Map.of("weights", folder.toString(), "z", "3")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("several networks are there: z 3, n 0, activation elu (a.svdd); z 3, n 1");
  }

  @Test
  void aFolderWithoutWeightsIsRefused() {
    assertThatThrownBy(() -> load(Map.of("weights", folder.toString())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder + ": holds no weights; looked for files that end in .svdd, .h5, .hdf5");
  }

  @Test
  void aNetworkThatTakesOtherRowsIsRefused() {
    Path weights = folder.resolve("narrow.svdd");
    ModelFile.write(new DeepSvddModel(List.of(layer(5, 2)), 0, null, 1, "by a test"), weights);

    assertThatThrownBy(() -> load(Map.of("weights", weights.toString())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(weights + ": takes 5 numbers where an event has 76");
  }

  @ParameterizedTest
  @CsvSource({"7, 0", "5, 5"})
  void aNetworkThatNobodyTrainsByItselfIsRefusedWithTheRemedy(String z, String n) {
    var workload = new SvddWorkload();

    Support support = workload.available(Settings.of(workload.settings(), Map.of("z", z, "n", n)));

    assertThat(support).isInstanceOfSatisfying(Support.No.class, refusal -> assertThat(refusal.reason())
        .contains("z is one of 5, 8, 13", "n one of 0, 1, 2", "joulemark train svdd --z " + z + " --n " + n));
  }

  @Test
  void eventsThatAreNotThereMakeItUnavailable() {
    var workload = new SvddWorkload();
    Path missing = folder.resolve("missing.h5");

    Support support = workload.available(Settings.of(workload.settings(), Map.of("events", missing.toString())));

    assertThat(support).isInstanceOfSatisfying(Support.No.class,
        refusal -> assertThat(refusal.reason()).contains(missing.toString()));
  }

  @Test
  void generatedFileLoadsBackAsEvents() throws Exception {
    var workload = new SvddWorkload();
    Path file = folder.resolve("toy.h5");
    workload.generate(Settings.of(workload.generationSettings(), Map.of("events", "400")), file, (_, _, _) -> {});

    InferenceProblem problem = load(Map.of("events", file.toString(), "rows", "200"));

    assertThat(problem.inputs().rows()).isEqualTo(200);
  }

  @Test
  void trainingOfSeveralNetworksWritesAFolderThatAnEnsembleLoads() throws Exception {
    var workload = new SvddWorkload();
    Path networks = folder.resolve("networks");
    Map<String, String> quick =
        Map.of("z", "3,5", "n", "0,2", "events", fewEvents(), "trainingEvents", "300", "epochs", "1");
    workload.train(Settings.of(workload.trainingSettings(), quick), networks, (_, _, _) -> {});

    InferenceProblem ensemble = SvddProblems.load(
        new SvddEnsembleWorkload(), Map.of("weights", networks.toString(), "networks", "5/2+3/0", "rows", "40"));

    assertThat(ensemble.members()).hasSize(2);
    assertThat(networks).isDirectoryContaining(file -> file.endsWith("svdd-z3-n2-elu.svdd"));
  }

  @Test
  void onnxIsWrittenBesideTheFileWhereItIsAskedFor() throws Exception {
    var workload = new SvddWorkload();
    Path file = folder.resolve("network.svdd");
    Map<String, String> quick =
        Map.of("events", fewEvents(), "trainingEvents", "300", "epochs", "1", "onnx", "true");

    workload.train(Settings.of(workload.trainingSettings(), quick), file, (_, _, _) -> {});

    assertThat(Files.size(folder.resolve("network.svdd.onnx"))).isGreaterThan(Files.size(file) / 2);
  }

  @Test
  void referencesAgreeWithTheInterpreter() {
    InferenceProblem problem = load(Map.of("z", "233", "n", "25", "rows", "64"));

    double[] interpreted = ReferenceInterpreter.evaluate(problem, Arena.ofAuto()).column(0);

    for (int row = 0; row < interpreted.length; row++) {
      assertThat(problem.references().get(row, 0)).isCloseTo(interpreted[row], within(1e-11 * interpreted[row]));
    }
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  /** A file of so few events that a network trained with them is judged by few as well. */
  private String fewEvents() throws InterruptedException {
    var workload = new SvddWorkload();
    Path file = folder.resolve("few.h5");
    workload.generate(Settings.of(workload.generationSettings(), Map.of("events", "1000")), file, (_, _, _) -> {});
    return file.toString();
  }

  private Path writeModel(String name, int z, int n) {
    Path file = folder.resolve(name);
    ModelFile.write(new DeepSvddModel(List.of(layer(INPUTS, 4), layer(4, z)), n, null, 1, "by a test"), file);
    return file;
  }

  private static DenseWeights layer(int inputs, int outputs) {
    float[] weights = new float[inputs * outputs];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = (index % 7 - 3) / 10f;
    }
    return new DenseWeights(inputs, outputs, weights, new float[outputs], Activation.ELU);
  }

  private static InferenceProblem load(Map<String, String> settings) {
    return SvddProblems.load(new SvddWorkload(), settings);
  }
}
