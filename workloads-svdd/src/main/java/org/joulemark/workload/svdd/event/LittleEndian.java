package org.joulemark.workload.svdd.event;

import java.io.ByteArrayOutputStream;

/** Bytes that are put together number by number, the low byte first. */
final class LittleEndian {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  LittleEndian bytes(int... values) {
    for (int value : values) {
      bytes.write(value);
    }
    return this;
  }

  LittleEndian bytes(byte[] values) {
    bytes.writeBytes(values);
    return this;
  }

  LittleEndian shorts(int... values) {
    for (int value : values) {
      number(value, Short.BYTES);
    }
    return this;
  }

  LittleEndian ints(int... values) {
    for (int value : values) {
      number(value, Integer.BYTES);
    }
    return this;
  }

  LittleEndian longs(long... values) {
    for (long value : values) {
      number(value, Long.BYTES);
    }
    return this;
  }

  /** Zeros up to a size. */
  LittleEndian filledTo(int size) {
    while (bytes.size() < size) {
      bytes.write(0);
    }
    return this;
  }

  int size() {
    return bytes.size();
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private void number(long value, int size) {
    for (int index = 0; index < size; index++) {
      bytes.write((int) (value >>> (index * Byte.SIZE)));
    }
  }
}
