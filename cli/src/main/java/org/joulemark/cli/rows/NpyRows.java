package org.joulemark.cli.rows;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.joulemark.api.InvalidInputException;

/** Rows as NumPy saves them: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html, versions 1 to 3. */
final class NpyRows {

  private NpyRows() {}

  static double[][] read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      NpyHeader header = NpyHeader.read(bytes, file);
      requireWhole(header, bytes.byteSize(), file);
      return numbers(header, bytes.asSlice(header.dataOffset()), file);
    }
  }

  private static void requireWhole(NpyHeader header, long fileBytes, Path file) {
    long expectedBytes = header.dataOffset() + (long) header.rows() * header.columns() * header.type().bytes();
    if (fileBytes != expectedBytes) {
      throw new InvalidInputException(
          file + ": has " + fileBytes + " bytes where its header (" + header.rows() + " x " + header.columns() + " "
              + header.type().descr() + ") means " + expectedBytes + "; save it again");
    }
  }

  private static double[][] numbers(NpyHeader header, MemorySegment data, Path file) {
    double[][] rows = new double[header.rows()][header.columns()];
    for (int row = 0; row < header.rows(); row++) {
      for (int column = 0; column < header.columns(); column++) {
        double number = header.type().get(data, header.index(row, column));
        if (!Double.isFinite(number)) {
          throw new InvalidInputException(
              file + ": element [" + row + ", " + column + "] is " + number + ", which is not finite");
        }
        rows[row][column] = number;
      }
    }
    return rows;
  }
}
