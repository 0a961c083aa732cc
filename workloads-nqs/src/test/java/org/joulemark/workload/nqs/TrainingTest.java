package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainingReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class TrainingTest {

  private static final Progress SILENT = (step, steps, state) -> {};
  private static final Map<String, String> SHORT = Map.of("alpha", "1", "starts", "1", "iterations", "5");

  /** What {@link #SHORT} training writes, for the tests that only read it. */
  private static String shortlyTrained;

  @TempDir
  private Path folder;
  private Path output;

  @BeforeAll
  static void trainShortly(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("trained.txt");
    train(SHORT, file, SILENT);
    shortlyTrained = Files.readString(file);
  }

  @BeforeEach
  void nameOutput() {
    output = folder.resolve("trained.txt");
  }

  @Test
  void givesTheShippedWeightsAgainToTheLastBit() throws Exception {
    train(Map.of("alpha", "1"), SILENT);

    assertThat(Files.readString(output)).isEqualTo(shipped("rbm-4x4-alpha-1.txt"));
  }

  @Test
  void reachesEmesOverlapFromAnotherSeed() throws Exception {
    TrainingReport report = train(Map.of("alpha", "1", "seed", "77", "starts", "1"), SILENT);

    assertThat(figure("overlap", report)).isGreaterThan(0.993861019198);
  }

  @Test
  void findsTheExactGroundStateOf2x2() throws Exception {
    TrainingReport report = train(Map.of("lattice", "2x2", "alpha", "1", "starts", "2"), SILENT);

    assertThat(figure("energyPerSite", report)).isEqualTo(-1, within(1e-6));
    assertThat(figure("overlap", report)).isEqualTo(1, within(1e-6));
  }

  @Test
  void lowersTheEnergyWithEveryStep() throws Exception {
    List<Double> energies = new ArrayList<>();
    SpinSector sector = SpinSector.of(new SquareLattice(4));
    TrainingPlan plan = new TrainingPlan(sector.lattice(), 2, 5, 1, 30, 1, 1e-6);

    new MultiStartTraining(plan, TranslationOrbits.of(sector))
        .train((start, step, energy, lowest) -> energies.add(energy));

    assertThat(energies).hasSize(30);
    for (int step = 1; step < energies.size(); step++) {
      assertThat(energies.get(step)).isLessThan(energies.get(step - 1));
    }
  }

  @Test
  void comparesTheAnsatzWithTheNetworkItWrites() throws Exception {
    assertThat(figure("maxAbsoluteError", train(SHORT, SILENT))).isLessThan(1e-12);
  }

  @Test
  void writesWeightsThatTheWorkloadReadsBack() throws Exception {
    TrainingReport report = train(Map.of("alpha", "3", "starts", "1", "iterations", "5"), SILENT);
    InferenceProblem problem = NqsProblems.load(Map.of("alpha", "3", "weights", output.toString()));

    assertThat(NqsProblems.figure("energyPerSite", problem))
        .isEqualTo(figure("energyPerSite", report), within(1e-12));
  }

  @Test
  void dependsOnTheSeed() throws Exception {
    train(Map.of("alpha", "1", "starts", "1", "iterations", "5", "seed", "2"), SILENT);

    assertThat(Files.readString(output)).isNotEqualTo(shortlyTrained);
  }

  @Test
  void tellsItsProgress() throws Exception {
    List<String> told = new ArrayList<>();
    train(
        Map.of("alpha", "1", "starts", "2", "iterations", "2"),
        (step, steps, state) -> told.add(step + "/" + steps + " " + state));

    assertThat(told).hasSize(4);
    assertThat(told.getFirst()).matches("1/4 start 1 of 2: E/site -0\\.\\d{8}, lowest -0\\.\\d{8}");
    assertThat(told.getLast()).startsWith("4/4 start 2 of 2: ");
  }

  @Test
  void writesNothingWhereItIsInterrupted() throws IOException {
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> train(SHORT, (step, steps, state) -> Thread.currentThread().interrupt()));

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void refusesAFolderThatDoesNotExistBeforeItTrains() {
    Path nowhere = folder.resolve("nowhere").resolve("trained.txt");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> train(Map.of("alpha", "10"), nowhere, SILENT))
        .withMessage("cannot write " + nowhere + ": there is no folder " + nowhere.getParent());
  }

  @Test
  void refusesAFolderInPlaceOfAFile() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> train(SHORT, folder, SILENT))
        .withMessage("cannot write " + folder + ": it is a folder; name a file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "joulemark-rbm 1 | joulemark-rbm 2 | , line 1: only version 1 of the format is known",
        "joulemark-rbm 1 | hello           | , line 1: expected 'joulemark-rbm', found 'hello'",
        "alpha 1         | alpha 2         | , line 17: expected 'filter', found 'end'",
        "alpha 1         | alpha 0         | , line 7: alpha must be a whole number from 1 to 64",
        "lattice 4x4     | lattice 2x2     | , line 13: expected 2 numbers, found 4",
        "bias [-0-9]     | bias NaN        | , line 12: 'NaN",
        "lattice 4x4     | lattice 4x6     | , line 6: lattice 4x6 is not square; allowed: 2x2, 4x4",
        "filter 1        | filter 9        | , line 11: filter 1 must come here",
        "end             | ''              | , line 17: expected 'end', found ''",
      })
  void givesAFileWhoseMistakesAreFound(String text, String replacement, String message) throws Exception {
    Files.writeString(output, shortlyTrained.replaceFirst(text, replacement));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("weights", output.toString())))
        .withMessageStartingWith(output + message);
  }

  @Test
  void givesAFileWhoseTruncationIsFound() throws Exception {
    Files.writeString(output, shortlyTrained.substring(0, shortlyTrained.lastIndexOf("end")));

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("weights", output.toString())))
        .withMessage(output + ": ends after line 16 where 'end' was expected; the file is truncated");
  }

  @Test
  void givesAFileThatIsRefusedForAnotherLattice() throws Exception {
    Files.writeString(output, shortlyTrained);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(Map.of("lattice", "2x2", "weights", output.toString())))
        .withMessage(output + ": weights for lattice 4x4, but setting 'lattice' is 2x2");
  }

  private TrainingReport train(Map<String, String> given, Progress progress) throws InterruptedException {
    return train(given, output, progress);
  }

  private static TrainingReport train(Map<String, String> given, Path output, Progress progress)
      throws InterruptedException {
    NqsRbmWorkload workload = new NqsRbmWorkload();
    return workload.train(Settings.of(workload.trainingSettings(), given), output, progress);
  }

  private static double figure(String name, TrainingReport report) {
    return report.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(QualityFigure::value)
        .findFirst()
        .orElseThrow();
  }

  private static String shipped(String resource) throws IOException {
    try (InputStream stream = NqsRbmWorkload.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
