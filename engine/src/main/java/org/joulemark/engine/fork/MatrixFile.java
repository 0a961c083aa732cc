package org.joulemark.engine.fork;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.StorageException;

/**
 * Numbers on their way between the parent and its fork: rows and columns as two 64-bit integers, then the float64
 * numbers row by row, all in native byte order, since both ends run on one machine.
 */
public final class MatrixFile {

  private static final long HEADER_BYTES = 2L * Long.BYTES;

  private MatrixFile() {}

  public static void write(Path file, Matrix matrix) {
    long bytes = HEADER_BYTES + (long) matrix.rows() * matrix.columns() * Double.BYTES;
    try (var arena = Arena.ofConfined();
        var channel =
            FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
      mapped.setAtIndex(ValueLayout.JAVA_LONG, 0, matrix.rows());
      mapped.setAtIndex(ValueLayout.JAVA_LONG, 1, matrix.columns());
      body(mapped, matrix.rows(), matrix.columns()).copyFrom(matrix);
    } catch (IOException failed) {
      throw StorageException.writing(file, failed);
    }
  }

  public static Matrix read(Path file, Arena arena) {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      int rows = Math.toIntExact(mapped.getAtIndex(ValueLayout.JAVA_LONG, 0));
      int columns = Math.toIntExact(mapped.getAtIndex(ValueLayout.JAVA_LONG, 1));
      return body(mapped, rows, columns);
    } catch (IOException failed) {
      throw StorageException.reading(file, failed);
    }
  }

  private static Matrix body(MemorySegment mapped, int rows, int columns) {
    return new Matrix(rows, columns, ElementType.FLOAT64, mapped.asSlice(HEADER_BYTES));
  }
}
