package org.joulemark.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NpyRowsTest {

  /** {@code numpy.save(f, numpy.array([[1, 2, -3], [4, 5, 6.5]], 'f4'))} of NumPy 2. */
  private static final String WRITTEN_BY_NUMPY =
      "934e554d5059010076007b276465736372273a20273c6634272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028322c2033292c207d"
          + "20".repeat(58) + "0a" + "0000803f00000040000040c0000080400000a0400000d040";

  @TempDir
  private Path folder;

  private double[][] read(byte[] bytes) throws IOException {
    return RowsFile.read(Files.write(folder.resolve("rows.npy"), bytes));
  }

  private static byte[] npy(int version, String header, byte[] data) throws IOException {
    byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer length = ByteBuffer.allocate(version == 1 ? Short.BYTES : Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    var bytes = new ByteArrayOutputStream();
    bytes.write(new byte[]{(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    bytes.write((version == 1 ? length.putShort((short) text.length) : length.putInt(text.length)).array());
    bytes.write(text);
    bytes.write(data);
    return bytes.toByteArray();
  }

  private static byte[] npy(String descr, boolean fortranOrder, String shape, byte[] data) throws IOException {
    String order = fortranOrder ? "True" : "False";
    return npy(1, "{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': (" + shape + "), }", data);
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void areTheNumbersThatNumpyWrote() throws IOException {
    assertThat(read(hex(WRITTEN_BY_NUMPY))).isDeepEqualTo(new double[][]{{1, 2, -3}, {4, 5, 6.5}});
  }

  @ParameterizedTest
  @CsvSource({
    "<f8, 000000000000f83f0000000000000440, 1.5, 2.5",
    ">f8, 3ff80000000000004004000000000000, 1.5, 2.5",
    ">f4, 3fc0000040200000, 1.5, 2.5",
    "<f2, 003e0041, 1.5, 2.5",
    "|i1, 01ff, 1, -1",
    "|u1, 01ff, 1, 255",
    "|b1, 0001, 0, 1",
    "<i2, 0100ffff, 1, -1",
    ">i2, 0001ffff, 1, -1",
    "<u2, 0100ffff, 1, 65535",
    "<i4, 01000000ffffffff, 1, -1",
    "<u4, 01000000ffffffff, 1, 4294967295",
    "<i8, 0100000000000000ffffffffffffffff, 1, -1",
  })
  void mayBeOfAnyPlainType(String descr, String data, double first, double second) throws IOException {
    assertThat(read(npy(descr, false, "1, 2", hex(data)))).isDeepEqualTo(new double[][]{{first, second}});
  }

  @Test
  void mayLieColumnByColumn() throws IOException {
    assertThat(read(npy("|i1", true, "2, 3", hex("010203040506"))))
        .isDeepEqualTo(new double[][]{{1, 3, 5}, {2, 4, 6}});
  }

  @ParameterizedTest
  @CsvSource({"2", "3"})
  void mayHaveALongHeader(int version) throws IOException {
    byte[] bytes = npy(version, "{'descr': '|i1', 'fortran_order': False, 'shape': (1, 2), }", hex("0102"));
    assertThat(read(bytes)).isDeepEqualTo(new double[][]{{1, 2}});
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "<c8 ; 1, 2           ; holds numbers of type '<c8'",
    "<U4 ; 1, 2           ; holds numbers of type '<U4'",
    "|i1 ; 2,             ; has shape (2,)",
    "|i1 ; 1, 1, 2        ; has shape (1, 1, 2)",
    "|i1 ; ''             ; has shape ()",
    "|i1 ; 0, 2           ; has shape (0, 2), and so holds no number",
    "|i1 ; 1, 99999999999 ; has a dimension of 99999999999",
    "|i1 ; 1, 3           ; bytes where its header (1 x 3 |i1) means",
    "|i1 ; 1, 1           ; bytes where its header (1 x 1 |i1) means",
    "|i1 ; 99999, 99999   ; bytes where its header (99999 x 99999 |i1) means",
  })
  void areRefusedWithTheReason(String descr, String shape, String refusal) throws IOException {
    byte[] bytes = npy(descr, false, shape, hex("0102"));
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidInputException.class).hasMessageContaining(refusal);
  }

  @Test
  void withNaNAreRefusedWithItsPlace() throws IOException {
    byte[] bytes = npy("<f4", false, "2, 1", hex("0000803f0000c07f"));
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("rows.npy: element [1, 0] is NaN, which is not finite");
  }

  @Test
  void thatNumpyDidNotWriteAreRefused() {
    assertThatThrownBy(() -> read("1,2,3,4,5,6,7,8".getBytes(StandardCharsets.UTF_8)))
        .hasMessageEndingWith("rows.npy: is no .npy file; write one with numpy.save");
  }

  @Test
  void thatAreEmptyAreRefused() {
    assertThatThrownBy(() -> read(new byte[0])).hasMessageEndingWith("is no .npy file; write one with numpy.save");
  }

  @Test
  void ofAFutureVersionAreRefused() throws IOException {
    byte[] bytes = npy(9, "{}", new byte[0]);
    assertThatThrownBy(() -> read(bytes)).hasMessageEndingWith("has .npy version 9; allowed: 1, 2, 3");
  }

  @Test
  void cutOffInTheHeaderAreRefused() {
    byte[] cut = Arrays.copyOf(hex(WRITTEN_BY_NUMPY), 40);
    assertThatThrownBy(() -> read(cut)).hasMessageEndingWith("ends within its header; save it again");
  }

  @Test
  void cutOffInTheNumbersAreRefused() {
    byte[] whole = hex(WRITTEN_BY_NUMPY);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> read(cut)).hasMessageContaining("has 151 bytes where its header (2 x 3 <f4) means 152");
  }

  @Test
  void withFieldsAreRefused() throws IOException {
    byte[] bytes = npy(1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", new byte[4]);
    assertThatThrownBy(() -> read(bytes)).hasMessageContaining("its header has no usable 'descr'");
  }
}
