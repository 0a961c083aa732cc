package org.joulemark.workload.svdd.event;

import java.util.Map;
import java.util.SequencedMap;

/**
 * All bytes of an HDF5 file of events but the events: a superblock of version 0, a group with two links and its attributes,
 * and two datasets that each lie in one piece ({@code Particles}, 32-bit floats, and {@code etype}, 8-bit integers), by the
 * HDF5 file format specification, version 3. Everything is little-endian and nothing depends on the clock or the machine.
 * (jhdf 0.13 writes the machine's byte order and the name of its system, and only arrays that are in memory.)
 */
final class HdfHeaders {

  private static final int[] SIGNATURE = {0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int SUPERBLOCK_BYTES = 96;
  private static final int DATASET_HEADER_BYTES = 256;

  private final long events;
  private final SequencedMap<String, String> attributes;
  private final int featuresHeader;
  private final int classesHeader;

  HdfHeaders(long events, SequencedMap<String, String> attributes) {
    this.events = events;
    this.attributes = attributes;
    this.featuresHeader = SUPERBLOCK_BYTES + group(0, 0).length;
    this.classesHeader = featuresHeader + DATASET_HEADER_BYTES;
  }

  /** Where the features begin. */
  int featuresAddress() {
    return classesHeader + DATASET_HEADER_BYTES;
  }

  /** Where the classes begin, one byte each. */
  long classesAddress() {
    return featuresAddress() + featuresBytes();
  }

  /** What goes before the features. */
  byte[] toBytes() {
    return new LittleEndian().bytes(superblock())
        .bytes(group(featuresHeader, classesHeader))
        .bytes(features().toBytes())
        .filledTo(classesHeader)
        .bytes(classes().toBytes())
        .filledTo(featuresAddress())
        .toBytes();
  }

  private long featuresBytes() {
    return Math.multiplyExact(events, (long) EventLayout.FEATURES * Float.BYTES);
  }

  /** Its last entry is the root group's. */
  private byte[] superblock() {
    return new LittleEndian().bytes(SIGNATURE)
        .bytes(0, 0, 0, 0, 0, Long.BYTES, Long.BYTES, 0)
        .shorts(4, 16)
        .ints(0)
        .longs(0, HdfObjectHeader.UNDEFINED, classesAddress() + events, HdfObjectHeader.UNDEFINED)
        .longs(0, SUPERBLOCK_BYTES, 0, 0, 0)
        .toBytes();
  }

  private byte[] group(long features, long classes) {
    HdfObjectHeader group = HdfObjectHeader.ofGroup().withLink("Particles", features).withLink("etype", classes);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      group.withAttribute(attribute.getKey(), attribute.getValue());
    }
    return group.toBytes();
  }

  /** IEEE 754, 32 bits. */
  private HdfObjectHeader features() {
    byte[] type =
        new LittleEndian().bytes(0x11, 0x20, 31, 0).ints(4).shorts(0, 32).bytes(23, 8, 0, 23).ints(127).toBytes();
    return HdfObjectHeader.ofDataset(
        type, featuresAddress(), featuresBytes(), events, EventLayout.OBJECTS, EventLayout.NUMBERS_PER_OBJECT);
  }

  /** Signed, 8 bits. */
  private HdfObjectHeader classes() {
    byte[] type = new LittleEndian().bytes(0x10, 0x08, 0, 0).ints(1).shorts(0, 8).toBytes();
    return HdfObjectHeader.ofDataset(type, classesAddress(), events, events);
  }
}
