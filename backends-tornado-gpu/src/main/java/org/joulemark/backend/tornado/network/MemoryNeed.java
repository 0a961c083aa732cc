package org.joulemark.backend.tornado.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.tornado.device.TornadoDevices;
import org.joulemark.backend.tornado.kernel.Geometry;
import org.joulemark.spin.SpinGroups;

/** What a request needs of a device's memory, known before anything is moved. */
record MemoryNeed(List<Buffer> buffers) {

  /** Indices of kernels are 32-bit, and so are TornadoVM's lengths. */
  static final long MAX_NUMBERS = Integer.MAX_VALUE - 1024L;

  /** One array. */
  record Buffer(long numbers, int bytesPerNumber) {

    long bytes() {
      return numbers * bytesPerNumber;
    }
  }

  MemoryNeed {
    buffers = List.copyOf(buffers);
  }

  static MemoryNeed of(CompileRequest request, KernelChoice kernel, Products products, NumberFormat format) {
    Network network = request.network();
    long rows = request.batchRows();
    Stream<Buffer> all = switch (kernel) {
      case DENSE -> Stream.concat(
          stored(network, rows, format).map(numbers -> new Buffer(numbers, format.bytes())),
          inFormatOfSums(network, rows, products).map(numbers -> new Buffer(numbers, format.sums().bytes())));
      case EXP_TABLE -> LongStream.of(tableNumbers(network), network.inputs() + 1L)
          .mapToObj(numbers -> new Buffer(numbers, format.sums().bytes()));
    };
    Stream<Buffer> moved = LongStream.of(rows * network.inputs(), rows * network.outputs())
        .mapToObj(numbers -> new Buffer(numbers, format.sums().bytes()));
    return new MemoryNeed(Stream.concat(moved, all).toList());
  }

  /** Entries of the tables of exponentials. */
  static long tableNumbers(Network network) {
    return (long) SpinGroups.count(network.inputs()) * Geometry.PATTERNS * network.layers().getFirst().outputs();
  }

  private static Stream<Long> stored(Network network, long rows, NumberFormat format) {
    Stream<Long> weights = network.layers().stream().map(layer -> (long) layer.inputs() * layer.outputs());
    Stream<Long> hidden =
        network.layers().stream().limit(network.layers().size() - 1L).map(layer -> rows * layer.outputs());
    Stream<Long> narrowedInput = format.storesRowsAsMoved() ? Stream.of() : Stream.of(rows * network.inputs());
    return Stream.of(weights, hidden, narrowedInput).flatMap(numbers -> numbers);
  }

  private static Stream<Long> inFormatOfSums(Network network, long rows, Products products) {
    Stream<Long> biases = network.layers().stream().map(layer -> (long) layer.outputs());
    Stream<Long> readout = switch (network.readout()) {
      case Readout.Identity _ -> Stream.of();
      case Readout.LogProdTwoCosh _ -> Stream.of((long) network.inputs());
      case Readout.SquaredDistance _ -> Stream.of((long) network.layers().getLast().outputs());
    };
    Stream<Long> sums = switch (products) {
      case OWN -> Stream.of();
      case VENDOR -> network.layers().stream().map(layer -> rows * layer.outputs());
    };
    return Stream.of(biases, readout, sums).flatMap(numbers -> numbers);
  }

  /** Why it does not fit, with both sizes. */
  Optional<String> obstacle(TornadoDevices.Unit unit) {
    long bytes = buffers.stream().mapToLong(Buffer::bytes).sum();
    Buffer largest = buffers.stream().max(Comparator.comparingLong(Buffer::bytes)).orElseThrow();
    long numbers = buffers.stream().mapToLong(Buffer::numbers).max().orElseThrow();
    if (bytes > unit.device().memoryBytes()) {
      return Optional.of(
          "the network and its batch need %s, %s has %s; take a smaller batch"
              .formatted(mebibytes(bytes), unit.device().name(), mebibytes(unit.device().memoryBytes())));
    }
    if (largest.bytes() > unit.maxBufferBytes()) {
      return Optional.of(
          "the largest buffer would have %s, %s allows %s; take a smaller batch"
              .formatted(
                  mebibytes(largest.bytes()), unit.device().name(), mebibytes(unit.maxBufferBytes())));
    }
    return numbers > MAX_NUMBERS
        ? Optional.of(
            "the largest buffer would have " + numbers + " numbers, TornadoVM's arrays hold " + MAX_NUMBERS
                + "; take a smaller batch")
        : Optional.empty();
  }

  private static String mebibytes(long bytes) {
    return "%,d MiB".formatted(Math.ceilDiv(bytes, 1L << 20)).replace(',', ' ');
  }
}
