package org.joulemark.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvRowsTest {

  @TempDir
  private Path folder;

  private double[][] read(String text) throws IOException {
    return RowsFile.read(Files.writeString(folder.resolve("rows.csv"), text));
  }

  @Test
  void areTheNumbersOfEachLine() throws IOException {
    assertThat(read("1,-1\n.5,2.5e-3\n")).isDeepEqualTo(new double[][]{{1, -1}, {0.5, 0.0025}});
  }

  @Test
  void mayHaveAHeadingCommentsQuotesSpacesAndNoLastLineEnd() throws IOException {
    assertThat(read("s0,s1\n# a comment\n\"1\", -1\r\n\n+1,1")).isDeepEqualTo(new double[][]{{1, -1}, {1, 1}});
  }

  @Test
  void mayBeginWithAByteOrderMark() throws IOException {
    assertThat(read("\uFEFF1,2\n")).isDeepEqualTo(new double[][]{{1, 2}});
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "1,2;3,x   | rows.csv:2, column 2: 'x' is no number",
    "1,2;3     | rows.csv:2: 1 columns where line 1 has 2",
    "a,b;1,2;1,2,3 | rows.csv:3: 3 columns where line 2 has 2",
    "1,;3,4    | rows.csv:1, column 2: '' is no number",
    "1,2;3,NaN | rows.csv:2, column 2: 'NaN' is not finite",
    "-inf,2    | rows.csv:1, column 1: '-inf' is not finite",
    "1e999,2   | rows.csv:1, column 1: '1e999' is beyond float64",
    "1f,2      | rows.csv:1, column 1: '1f' is no number",
    "0x1p3,2   | rows.csv:1, column 1: '0x1p3' is no number",
    "1,x       | rows.csv:1, column 2: 'x' is no number",
    "a,b       | rows.csv: holds no row of numbers",
    "# nothing | rows.csv: holds no row of numbers",
  })
  void areRefusedWithLineAndColumn(String lines, String refusal) {
    assertThatThrownBy(() -> read(lines.replace(';', '\n'))).isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(refusal);
  }

  @Test
  void separatedBySemicolonsAreRefusedWithTheRemedy() {
    assertThatThrownBy(() -> read("1;2\n3,4"))
        .hasMessageEndingWith("'1;2' is no number; columns are separated by commas");
  }

  @Test
  void withAnOpenQuoteAreRefused() {
    assertThatThrownBy(() -> read("1,\"2\n3,4\n")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void ofAnotherFormatAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.txt"), "1");
    assertThatThrownBy(() -> RowsFile.read(file)).hasMessageEndingWith("allowed endings: .csv, .npy");
  }

  @Test
  void thatAreMissingAreRefused() {
    assertThatThrownBy(() -> RowsFile.read(folder.resolve("gone.csv")))
        .hasMessage("there is no file " + folder.resolve("gone.csv"));
  }
}
