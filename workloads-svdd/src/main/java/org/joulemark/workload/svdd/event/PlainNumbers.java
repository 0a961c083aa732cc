package org.joulemark.workload.svdd.event;

import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** Numbers that lie one after the other in a file. */
final class PlainNumbers {

  private PlainNumbers() {}

  static float[] read(HdfBackingStorage storage, long address, int count, FloatingPoint type) {
    ByteBuffer bytes = storage.readBufferFromAddress(address, count * type.getSize()).order(type.getByteOrder());
    float[] numbers = new float[count];
    if (type.getSize() == Float.BYTES) {
      bytes.asFloatBuffer().get(numbers);
    } else {
      DoubleBuffer wide = bytes.asDoubleBuffer();
      for (int index = 0; index < count; index++) {
        numbers[index] = (float) wide.get(index);
      }
    }
    return numbers;
  }

  /** Of an array of either width, or of arrays of arrays, in order. */
  static float[] flat(Object numbers, int count) {
    FloatBuffer flat = FloatBuffer.allocate(count);
    append(numbers, flat);
    return flat.array();
  }

  private static void append(Object numbers, FloatBuffer flat) {
    switch (numbers) {
      case float[] narrow -> flat.put(narrow);
      case double[] wide -> {
        for (double number : wide) {
          flat.put((float) number);
        }
      }
      default -> {
        for (Object part : (Object[]) numbers) {
          append(part, flat);
        }
      }
    }
  }
}
