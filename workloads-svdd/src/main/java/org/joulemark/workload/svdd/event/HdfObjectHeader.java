package org.joulemark.workload.svdd.event;

import java.nio.charset.StandardCharsets;

/** An object header of HDF5 in version 1: messages, each filled up to a multiple of eight bytes. */
final class HdfObjectHeader {

  /** An address where there is nothing. */
  static final long UNDEFINED = -1;

  private static final int DATASPACE = 0x01;
  private static final int LINK_INFO = 0x02;
  private static final int DATATYPE = 0x03;
  private static final int FILL_VALUE = 0x05;
  private static final int LINK = 0x06;
  private static final int LAYOUT = 0x08;
  private static final int GROUP_INFO = 0x0a;
  private static final int ATTRIBUTE = 0x0c;

  private static final int VERSION = 1;
  private static final int CONTIGUOUS = 1;
  private static final int UTF_8 = 1;

  private final LittleEndian messages = new LittleEndian();
  private int count;

  static HdfObjectHeader ofGroup() {
    return new HdfObjectHeader()
        .with(LINK_INFO, new LittleEndian().bytes(0, 0).longs(UNDEFINED, UNDEFINED))
        .with(GROUP_INFO, new LittleEndian().bytes(0, 0));
  }

  /** A dataset that lies in one piece and has no fill value. */
  static HdfObjectHeader ofDataset(byte[] type, long address, long bytes, long... shape) {
    return new HdfObjectHeader()
        .with(DATASPACE, new LittleEndian().bytes(1, shape.length).filledTo(8).longs(shape))
        .with(DATATYPE, new LittleEndian().bytes(type))
        .with(FILL_VALUE, new LittleEndian().bytes(2, 2, 2, 0))
        .with(LAYOUT, new LittleEndian().bytes(3, CONTIGUOUS).longs(address, bytes));
  }

  HdfObjectHeader withLink(String name, long address) {
    byte[] letters = name.getBytes(StandardCharsets.UTF_8);
    return with(LINK, new LittleEndian().bytes(1, 0, letters.length).bytes(letters).longs(address));
  }

  /** A text of fixed length, which ends with a zero. */
  HdfObjectHeader withAttribute(String name, String text) {
    byte[] letters = (name + '\0').getBytes(StandardCharsets.UTF_8);
    byte[] value = (text + '\0').getBytes(StandardCharsets.UTF_8);
    byte[] type = new LittleEndian().bytes(0x13, UTF_8 << 4, 0, 0).ints(value.length).toBytes();
    byte[] scalar = new LittleEndian().bytes(1).filledTo(8).toBytes();
    return with(
        ATTRIBUTE,
        new LittleEndian().bytes(3, 0)
            .shorts(letters.length, type.length, scalar.length)
            .bytes(UTF_8)
            .bytes(letters)
            .bytes(type)
            .bytes(scalar)
            .bytes(value));
  }

  byte[] toBytes() {
    return new LittleEndian().bytes(VERSION, 0).shorts(count).ints(1, messages.size(), 0).bytes(messages.toBytes())
        .toBytes();
  }

  private HdfObjectHeader with(int type, LittleEndian message) {
    int size = (message.size() + 7) / 8 * 8;
    messages.shorts(type, size).ints(0).bytes(message.filledTo(size).toBytes());
    count++;
    return this;
  }
}
