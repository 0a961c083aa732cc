package org.joulemark.tck.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFilesTest {

  private static final String CASES = """
      # A comment.
      case only SINGLE
      inputs SPIN 2 x 3 spin seed 1
      member first 1
      dense 4 x 3 wide -1 seed 2 bias narrow 0 seed 3 IDENTITY
      readout LogProdTwoCosh visible wide -1 seed 4

      case both MEAN
      inputs REAL 1 x 3 wide 0 seed 5
      member first 0.5
      dense 4 x 3 wide -1 seed 6 ELU
      readout SquaredDistance center constant 2
      member second -2
      dense 4 x 3 wide -1 seed 8 RELU
      readout LogProdTwoCosh
      end
      """;
  private static final String REFERENCES = """
      case only 2 x 1
      1.50000000000000000000000000000e+0 1.000e+1 2.000e+0 3.000e-2
      -1.25000000000000000000000000000e-1 1.000e+1 2.000e+0 3.000e-2
      case both 1 x 1
      2.56000000000000000000000000000e+2 1.000e+1 2.000e+0 0.000e+0
      end
      """;

  @Test
  void theFilesAreReadAsTheyStand() {
    GoldenFiles files = GoldenFiles.read(CASES, REFERENCES);
    try (Arena arena = Arena.ofConfined()) {
      assertThat(files.names()).containsExactly("only", "both");
      assertThat(files.load("only", arena).references().column(0)).containsExactly(1.5, -0.125);
      assertThat(files.load("both", arena).bounds()).isDeepEqualTo(new ErrorBounds[][]{{new ErrorBounds(10, 2, 0)}});
    }
  }

  @Test
  void aCaseMayBeLoadedAgain() {
    GoldenFiles files = GoldenFiles.read(CASES, REFERENCES);
    try (Arena arena = Arena.ofConfined()) {
      assertThat(files.load("only", arena).references().column(0))
          .isEqualTo(files.load("only", arena).references().column(0));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|',
      textBlock = """
          case only SINGLE            | case only SINGLE too     | cases.txt:2: 'too' is too much
          case only SINGLE            | case Only SINGLE         | cases.txt:2: the case's name cannot be 'Only'
          case only SINGLE            | case only                | cases.txt:2: the combination is missing
          case only SINGLE            | case only SUM            | cases.txt:2: the combination cannot be 'SUM'; allowed: SINGLE, MAX
          case only SINGLE            | case only MAX            | cases.txt:2: MAX cannot combine 1 members
          case only SINGLE            | suitcase only SINGLE     | cases.txt:2: 'case' expected, not 'suitcase'
          case both MEAN              | case both SINGLE         | cases.txt:8: SINGLE cannot combine 2 members
          case both                   | case only                | cases.txt:8: a second case 'only'
          inputs SPIN 2 x 3           | inputs REAL 2 x 3        | cases.txt:3: inputs of kind REAL cannot be filled so
          inputs SPIN 2 x 3           | inputs SPIN 0 x 3        | cases.txt:3: the number of rows cannot be '0'
          inputs SPIN 2 x 3           | inputs SPIN 2 by 3       | cases.txt:3: 'x' expected, not 'by'
          3 spin seed 1               | 3 spin                   | cases.txt:3: 'seed' expected
          member first 1              | member first 2           | cases.txt:2: an only member's output is not scaled
          member first 1              | member first NaN         | cases.txt:4: the output scale cannot be 'NaN'
          member first 1              | readout LogProdTwoCosh   | cases.txt:4: 'member' expected, not 'readout'
          dense 4 x 3 wide -1 seed 2  | dense 4 x 5 wide -1 seed 2 | cases.txt:5: '3' expected, not '5'
          dense 4 x 3 wide -1 seed 2  | dense 4 x 3 broad -1 seed 2 | cases.txt:5: the kind of numbers cannot be 'broad'
          dense 4 x 3 wide -1 seed 2  | dense 4 x 3 wide -1 seed 1234567890 | cases.txt:5: the seed cannot be '1234567890'
          seed 3 IDENTITY             | seed 3                   | cases.txt:5: the activation is missing
          LogProdTwoCosh visible      | LogSumTwoCosh visible    | cases.txt:6: 'SquaredDistance' expected, not 'LogSumTwoCosh'
          center constant 2           | center constant 0.5      | cases.txt:12: the constant cannot be '0.5'
          readout SquaredDistance center constant 2 | readout Identity | cases.txt:8: MEAN cannot combine members that give different numbers of outputs
          readout SquaredDistance center constant 2 | readout Identity center constant 2 | cases.txt:12: 'center' is too much
          """)
  void aMalformedCaseIsRefusedByItsLine(String right, String wrong, String message) {
    assertThat(CASES).contains(right);
    assertThatThrownBy(() -> CaseFile.read("cases.txt", CASES.replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      case only 2    | case only 3      | references.txt:5: 'case' expected, not '2.56000000000000000000000000000e+2'
      case both 1    | case both 2      | references.txt:4: fewer than 2 x 1 lines follow
      both 1 x 1     | both 1 x 999999999 | references.txt:4: fewer than 1 x 999999999 lines follow
      both 1 x 1     | both 1 x 1 row   | references.txt:4: 'row' is too much
      case both 1    | case only 1      | references.txt:4: a second case 'only'
      both 1 x 1     | both             | references.txt:4: the number of rows is missing
      both 1 x 1     | both 1           | references.txt:4: 'x' expected
      only 2 x 1     | only 1 x 2       | references.txt:1: 1 x 2 outputs where the case has 2 x 1
      00000e+0       | 00000            | references.txt:2: the reference cannot be '1.50000000000000000000000000000'
      00000e+0       | 00000e+1234      | references.txt:2: the reference cannot be
      3.000e-2       | NaN              | references.txt:2: a bound cannot be 'NaN'
      ' 3.000e-2'    | ''               | references.txt:2: a bound is missing
      3.000e-2       | 3.000e-2 4       | references.txt:2: '4' is too much
      """)
  void aMalformedReferenceIsRefusedByItsLine(String right, String wrong, String message) {
    assertThat(REFERENCES).contains(right);
    assertThatThrownBy(() -> loadAll(REFERENCES.replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aCaseWithoutReferencesIsRefused() {
    assertThatThrownBy(() -> loadAll(REFERENCES.replace("case both", "case neither")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("references.txt lacks case 'both'; run tck/golden/generate.py");
  }

  @Test
  void casesCutOffAreRefused() {
    for (int length = 0; length < CASES.indexOf("end") + 3; length++) {
      String cutOff = CASES.substring(0, length);
      assertThatThrownBy(() -> CaseFile.read("cases.txt", cutOff))
          .as("the first %d characters", length)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("cases.txt:%d: cut off, the last line must be 'end'", cutOff.split("\n", -1).length);
    }
  }

  @Test
  void referencesCutOffAreRefused() {
    for (int length = 0; length < REFERENCES.indexOf("end") + 3; length++) {
      String cutOff = REFERENCES.substring(0, length);
      assertThatThrownBy(() -> ReferenceFile.read("references.txt", cutOff))
          .as("the first %d characters", length)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("references.txt:%d: cut off, the last line must be 'end'", cutOff.split("\n", -1).length);
    }
  }

  /** As a bad merge loses them. */
  @ParameterizedTest
  @MethodSource("tellingLines")
  void aLineLostFromTheMiddleIsRefusedByAnother(int lost) {
    var lines = new ArrayList<>(CASES.lines().toList());
    lines.remove(lost);
    assertThatThrownBy(() -> CaseFile.read("cases.txt", String.join("\n", lines)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("cases\\.txt:\\d+: .+");
  }

  static IntStream tellingLines() {
    List<String> lines = CASES.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(index -> !lines.get(index).isEmpty() && !lines.get(index).startsWith("#"));
  }

  @Test
  void aNameThatNoCaseHasIsAnsweredWithThoseThereAre() {
    try (Arena arena = Arena.ofConfined()) {
      assertThatThrownBy(() -> GoldenFiles.read(CASES, REFERENCES).load("none", arena))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no golden case 'none'; there are: only, both");
    }
  }

  private static void loadAll(String references) {
    GoldenFiles files = GoldenFiles.read(CASES, references);
    try (Arena arena = Arena.ofConfined()) {
      files.names().forEach(name -> files.load(name, arena));
    }
  }
}
