package org.joulemark.cli.rows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/**
 * What stands before the numbers of a {@code .npy} file.
 *
 * @param columnMajor whether the columns, not the rows, lie one after the other (Fortran order)
 * @param dataOffset bytes before the first number
 */
record NpyHeader(NpyType type, boolean columnMajor, int rows, int columns, long dataOffset) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int VERSION_OFFSET = 6;
  private static final long LENGTH_OFFSET = 8;
  private static final ValueLayout.OfShort SHORT_LENGTH =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt LONG_LENGTH =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,\\s]*)\\)");

  static NpyHeader read(MemorySegment bytes, Path file) {
    long dataOffset = dataOffset(bytes, file);
    String text = new String(
        bytes.asSlice(textOffset(bytes), dataOffset - textOffset(bytes)).toArray(ValueLayout.JAVA_BYTE),
        StandardCharsets.UTF_8);
    NpyType type = NpyType.of(field(DESCR, "descr", text, file), file);
    int[] shape = shape(text, file);
    return new NpyHeader(
        type,
        field(FORTRAN_ORDER, "fortran_order", text, file).equals("True"),
        shape[0],
        shape[1],
        dataOffset);
  }

  /** Where in the data the number of this row and column stands. */
  long index(int row, int column) {
    return columnMajor ? (long) column * rows + row : (long) row * columns + column;
  }

  private static long dataOffset(MemorySegment bytes, Path file) {
    if (bytes.byteSize() < LENGTH_OFFSET + Integer.BYTES
        || !Arrays.equals(bytes.asSlice(0, MAGIC.length).toArray(ValueLayout.JAVA_BYTE), MAGIC)) {
      throw new InvalidInputException(file + ": is no .npy file; write one with numpy.save");
    }
    int version = version(bytes);
    if (version < 1 || version > 3) {
      throw new InvalidInputException(file + ": has .npy version " + version + "; allowed: 1, 2, 3");
    }
    long end = textOffset(bytes) + textLength(bytes);
    if (end > bytes.byteSize()) {
      throw new InvalidInputException(file + ": ends within its header; save it again");
    }
    return end;
  }

  private static int version(MemorySegment bytes) {
    return bytes.get(ValueLayout.JAVA_BYTE, VERSION_OFFSET);
  }

  private static long textOffset(MemorySegment bytes) {
    return LENGTH_OFFSET + (version(bytes) == 1 ? Short.BYTES : Integer.BYTES);
  }

  private static long textLength(MemorySegment bytes) {
    return version(bytes) == 1
        ? Short.toUnsignedLong(bytes.get(SHORT_LENGTH, LENGTH_OFFSET))
        : Integer.toUnsignedLong(bytes.get(LONG_LENGTH, LENGTH_OFFSET));
  }

  private static int[] shape(String text, Path file) {
    String shape = field(SHAPE, "shape", text, file);
    List<String> sizes = Arrays.stream(shape.split(",")).map(String::strip).filter(size -> !size.isEmpty()).toList();
    if (sizes.size() != 2) {
      throw new InvalidInputException(
          file + ": has shape (" + shape + "); needed: two dimensions, rows x inputs, as reshape(-1, inputs) makes");
    }
    int rows = size(sizes.get(0), file);
    int columns = size(sizes.get(1), file);
    if (rows == 0 || columns == 0) {
      throw new InvalidInputException(file + ": has shape (" + shape + "), and so holds no number");
    }
    return new int[]{rows, columns};
  }

  private static int size(String text, Path file) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException tooLarge) {
      throw new InvalidInputException(file + ": has a dimension of " + text + "; allowed: up to " + Integer.MAX_VALUE,
          tooLarge);
    }
  }

  private static String field(Pattern pattern, String name, String text, Path file) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new InvalidInputException(
          file + ": its header has no usable '" + name + "': " + text.strip() + "; save a plain array of numbers");
    }
    return matcher.group(1);
  }
}
