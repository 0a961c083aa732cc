package org.joulemark.workload.svdd.model;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message in the wire format of Protocol Buffers, written field by field, by field numbers. */
final class ProtobufMessage {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream output = CodedOutputStream.newInstance(bytes);

  /** Writes one field. */
  @FunctionalInterface
  private interface Field {
    void write() throws IOException;
  }

  ProtobufMessage number(int field, long value) {
    return write(() -> output.writeInt64(field, value));
  }

  ProtobufMessage text(int field, String value) {
    return write(() -> output.writeString(field, value));
  }

  ProtobufMessage bytes(int field, byte[] value) {
    return write(() -> output.writeByteArray(field, value));
  }

  ProtobufMessage message(int field, ProtobufMessage value) {
    return bytes(field, value.toByteArray());
  }

  byte[] toByteArray() {
    write(output::flush);
    return bytes.toByteArray();
  }

  private ProtobufMessage write(Field field) {
    try {
      field.write();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot fail to be written", impossible);
    }
    return this;
  }
}
