package org.joulemark.cli.rows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Set;
import org.joulemark.api.InvalidInputException;

/**
 * How one number of a {@code .npy} file is stored.
 *
 * @param descr byte order, kind and size, as NumPy writes them: {@code <f8}
 */
record NpyType(String descr) {

  private static final Set<String> KINDS = Set.of("f8", "f4", "f2", "i8", "i4", "i2", "i1", "u1", "u2", "u4", "b1");

  static NpyType of(String descr, Path file) {
    boolean known = descr.matches("[<>|=]..") && KINDS.contains(descr.substring(1));
    if (!known) {
      throw new InvalidInputException(
          file + ": holds numbers of type '" + descr
              + "'; allowed: float16, float32, float64, int8 to int64, uint8 to uint32, bool; convert with"
              + " astype('float64')");
    }
    return new NpyType(descr);
  }

  int bytes() {
    return descr.charAt(2) - '0';
  }

  double get(MemorySegment data, long index) {
    long at = index * bytes();
    return switch (descr.substring(1)) {
      case "f8" -> data.get(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order()), at);
      case "f4" -> data.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order()), at);
      case "f2" -> Float.float16ToFloat(data.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order()), at));
      case "i8" -> data.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order()), at);
      case "i4" -> data.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order()), at);
      case "u4" -> Integer.toUnsignedLong(data.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order()), at));
      case "i2" -> data.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order()), at);
      case "u2" -> Short.toUnsignedInt(data.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order()), at));
      case "i1" -> data.get(ValueLayout.JAVA_BYTE, at);
      case "u1", "b1" -> Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, at));
      default -> throw new IllegalStateException(descr);
    };
  }

  private ByteOrder order() {
    return descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }
}
