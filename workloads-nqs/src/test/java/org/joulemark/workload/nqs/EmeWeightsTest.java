package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class EmeWeightsTest {

  private static final String WEIGHTS =
      """
          0.1,0.2,0.3,0.4
          -0.5,0.6,0.7,0.8
          1.8e-1,0,-1,0.2
          0.3,0.3,0.3,1.2
          """;

  private static final String BIASES =
      """
          0.1
          0.2
          -0.3
          4e-3
          """;

  @TempDir
  private Path folder;

  @BeforeEach
  void writeWeightsOf2x2() throws IOException {
    Files.writeString(folder.resolve("W.csv"), WEIGHTS);
    Files.writeString(folder.resolve("b.csv"), BIASES);
  }

  /** State 1 of 2x2 is 0101, spins (-1, 1, -1, 1); theta = W^T s + b. */
  @Test
  void haveOneRowPerSiteAndOneColumnPerHiddenUnit() {
    double expected =
        logTwoCosh(-0.1 - 0.5 - 0.18 + 0.3 + 0.1)
            + logTwoCosh(-0.2 + 0.6 + 0.3 + 0.2)
            + logTwoCosh(-0.3 + 0.7 + 1 + 0.3 - 0.3)
            + logTwoCosh(-0.4 + 0.8 - 0.2 + 1.2 + 0.004);

    assertThat(load2x2().references().get(1, 0)).isEqualTo(expected, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.993861019198, -0.698130432593",
    "2, 0.998248094215, -0.700526540853",
    "4, 0.999693828238, -0.701528376546",
    "6, 0.999880611674, -0.701655633277",
    "8, 0.999944160448, -0.701717270582",
    "10, 0.999961635807, -0.701742559650",
  })
  void ofEmeGiveItsFigures(String alpha, double overlap, double energyPerSite) {
    InferenceProblem problem = loadEme(alpha, "alpha=" + alpha);

    assertThat(NqsProblems.figure("overlap", problem)).isEqualTo(overlap, within(1e-12));
    assertThat(NqsProblems.figure("energyPerSite", problem))
        .isEqualTo(energyPerSite, within(1e-12));
  }

  /** Computed in Python from EME's files. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 22.803269912587",
    "1, 9001, 23.963688102028",
    "4, 100, 76.736326663679",
    "4, 9001, 77.541974589346",
    "10, 2000, 162.734661876359",
  })
  void ofEmeGiveTheLogAmplitudesComputedElsewhere(String alpha, int state, double logAmplitude) {
    assertThat(loadEme(alpha, "alpha=" + alpha).references().get(state, 0)).isEqualTo(logAmplitude, within(1e-11));
  }

  @Test
  void areFoundInASubfolderNamedAfterAlpha() {
    InferenceProblem nested = loadEme("4", "");

    assertThat(nested.references().column(0)).isEqualTo(loadEme("4", "alpha=4").references().column(0));
  }

  @Test
  void areRefusedForAnotherAlpha() {
    refuses(
        Map.of("lattice", "2x2", "alpha", "2", "weights", folder.toString()),
        folder + ": 4 hidden units, so alpha is 1, but setting 'alpha' is 2; set alpha to 1 or give other weights");
  }

  @Test
  void areRefusedForAnotherLattice() {
    refuses(
        Map.of("lattice", "4x4", "weights", folder.toString()),
        folder.resolve("W.csv")
            + ": 4 rows where lattice 4x4 needs 16, one per site; the file is truncated or for another"
            + " lattice");
  }

  @Test
  void areRefusedWhereTheFolderDoesNotExist() {
    refuses(
        Map.of("weights", folder.resolve("nowhere").toString()),
        "cannot read " + folder.resolve("nowhere") + ": it does not exist");
  }

  @ParameterizedTest
  @CsvSource({"W.csv", "b.csv"})
  void areRefusedWhereAFileIsMissing(String missing) throws IOException {
    Files.delete(folder.resolve(missing));

    refuses2x2("cannot read " + folder.resolve(missing) + ": it does not exist");
  }

  @ParameterizedTest
  @CsvSource({"W.csv", "b.csv"})
  void areRefusedWhereAFileIsEmpty(String empty) throws IOException {
    Files.writeString(folder.resolve(empty), "");

    refuses2x2(folder.resolve(empty) + ": is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.7         | zero  | W.csv, line 2, column 3: 'zero' is not a finite decimal number",
        "0.7         | nan   | W.csv, line 2, column 3: 'nan' is not a finite decimal number",
        "0.7         | inf   | W.csv, line 2, column 3: 'inf' is not a finite decimal number",
        "0.7         | 1e999 | W.csv, line 2, column 3: '1e999' is not a finite decimal number",
        "0.7         | 0.7f  | W.csv, line 2, column 3: '0.7f' is not a finite decimal number",
        "0.7         | ''    | W.csv, line 2, column 3: '' is not a finite decimal number",
      })
  void areRefusedWhereACellOfWIsWrong(String cell, String replacement, String message) throws IOException {
    Files.writeString(folder.resolve("W.csv"), WEIGHTS.replaceFirst(cell, replacement));

    refuses2x2(folder + "/" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-0.3 | NaN  | b.csv, line 3, column 1: 'NaN' is not a finite decimal number",
        "-0.3 | 1,2  | b.csv, line 3: 2 columns where line 1 has 1",
      })
  void areRefusedWhereALineOfBIsWrong(String line, String replacement, String message) throws IOException {
    Files.writeString(folder.resolve("b.csv"), BIASES.replace(line, replacement));

    refuses2x2(folder + "/" + message);
  }

  @Test
  void areRefusedWhereWEndsWithinItsLastNumber() throws IOException {
    Files.writeString(folder.resolve("W.csv"), WEIGHTS.substring(0, WEIGHTS.length() - 2));

    refuses2x2(folder.resolve("W.csv") + ", line 4: does not end with a line break; the file is truncated");
  }

  @Test
  void areRefusedWhereWEndsWithinALine() throws IOException {
    Files.writeString(folder.resolve("W.csv"), WEIGHTS.substring(0, WEIGHTS.lastIndexOf(',')) + "\n");

    refuses2x2(folder.resolve("W.csv") + ", line 4: 3 columns where line 1 has 4");
  }

  @Test
  void areRefusedWhereBIsTooShort() throws IOException {
    Files.writeString(folder.resolve("b.csv"), "0.1\n0.2\n-0.3\n");

    refuses2x2(folder.resolve("b.csv") + ": 3 lines where W.csv has 4 columns, one per hidden unit");
  }

  @Test
  void areRefusedWhereTheHiddenUnitsAreNoMultipleOfTheSites() throws IOException {
    Files.writeString(folder.resolve("W.csv"), "1,2,3\n1,2,3\n1,2,3\n1,2,3\n");

    refuses2x2(folder.resolve("W.csv") + ": 3 columns where lattice 2x2 needs a multiple of 4");
  }

  @Test
  void thatCannotBeUsedMakeTheWorkloadUnavailableForTheSameReason() throws IOException {
    Files.delete(folder.resolve("b.csv"));
    NqsRbmWorkload workload = new NqsRbmWorkload();
    Settings settings = Settings.of(workload.settings(), settings2x2());

    assertThat(workload.available(settings))
        .isEqualTo(Support.no("cannot read " + folder.resolve("b.csv") + ": it does not exist"));
  }

  private static double logTwoCosh(double x) {
    return Math.log(2 * Math.cosh(x));
  }

  private static InferenceProblem loadEme(String alpha, String subfolder) {
    Path weights = NqsProblems.emeFolder().resolve(subfolder);
    return NqsProblems.load(Map.of("alpha", alpha, "weights", weights.toString()));
  }

  private Map<String, String> settings2x2() {
    return Map.of("lattice", "2x2", "weights", folder.toString());
  }

  private InferenceProblem load2x2() {
    return NqsProblems.load(settings2x2());
  }

  private void refuses2x2(String message) {
    refuses(settings2x2(), message);
  }

  private static void refuses(Map<String, String> settings, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> NqsProblems.load(settings))
        .withMessage(message);
  }
}
