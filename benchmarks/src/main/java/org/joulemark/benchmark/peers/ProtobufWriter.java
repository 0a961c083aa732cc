package org.joulemark.benchmark.peers;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes one Protocol Buffers message into memory, field by field, without classes generated for its type. */
final class ProtobufWriter {

  /** One write to a stream. */
  private interface Write {
    void to(CodedOutputStream output) throws IOException;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodedOutputStream output = CodedOutputStream.newInstance(bytes);

  ProtobufWriter number(int field, long value) {
    return write(stream -> stream.writeInt64(field, value));
  }

  ProtobufWriter text(int field, String value) {
    return write(stream -> stream.writeString(field, value));
  }

  ProtobufWriter message(int field, ProtobufWriter value) {
    return write(stream -> stream.writeByteArray(field, value.toByteArray()));
  }

  /** Rounded to binary32. */
  ProtobufWriter floats(int field, double[] values) {
    return write(stream -> {
      stream.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      stream.writeUInt32NoTag(values.length * Float.BYTES);
      for (double value : values) {
        stream.writeFloatNoTag((float) value);
      }
    });
  }

  ProtobufWriter doubles(int field, double[] values) {
    return write(stream -> {
      stream.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      stream.writeUInt32NoTag(values.length * Double.BYTES);
      for (double value : values) {
        stream.writeDoubleNoTag(value);
      }
    });
  }

  ProtobufWriter longs(int field, long... values) {
    return write(stream -> {
      stream.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
      stream.writeUInt32NoTag(values.length * Long.BYTES);
      for (long value : values) {
        stream.writeFixed64NoTag(value);
      }
    });
  }

  byte[] toByteArray() {
    write(CodedOutputStream::flush);
    return bytes.toByteArray();
  }

  private ProtobufWriter write(Write write) {
    try {
      write.to(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }
}
