package org.joulemark.backend.tornado.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.backend.tornado.device.TornadoDevices;
import org.joulemark.backend.tornado.kernel.Geometry;
import org.joulemark.spin.SpinGroups;

/**
 * What a request needs of a device's memory, known before anything is moved.
 *
 * @param buffers numbers in each buffer
 * @param bytesPerNumber of the precision
 */
record MemoryNeed(List<Long> buffers, int bytesPerNumber) {

  /** Indices of kernels are 32-bit, and so are TornadoVM's lengths. */
  static final long MAX_NUMBERS = Integer.MAX_VALUE - 1024L;

  MemoryNeed {
    buffers = List.copyOf(buffers);
  }

  static MemoryNeed of(CompileRequest request, KernelChoice kernel, int bytesPerNumber) {
    Network network = request.network();
    long rows = request.batchRows();
    List<Long> buffers = new ArrayList<>(List.of(rows * network.inputs(), rows * network.outputs()));
    switch (kernel) {
      case DENSE -> addLayers(buffers, network, rows);
      case EXP_TABLE -> {
        buffers.add(tableNumbers(network));
        buffers.add(network.inputs() + 1L);
      }
    }
    return new MemoryNeed(buffers, bytesPerNumber);
  }

  /** Entries of the tables of exponentials. */
  static long tableNumbers(Network network) {
    return (long) SpinGroups.count(network.inputs()) * Geometry.PATTERNS * network.layers().getFirst().outputs();
  }

  private static void addLayers(List<Long> buffers, Network network, long rows) {
    for (Layer layer : network.layers()) {
      buffers.add((long) layer.inputs() * layer.outputs());
      buffers.add((long) layer.outputs());
    }
    network.layers().stream().limit(network.layers().size() - 1L).forEach(layer -> buffers.add(rows * layer.outputs()));
    switch (network.readout()) {
      case Readout.Identity _ -> {
      }
      case Readout.LogProdTwoCosh _ -> buffers.add((long) network.inputs());
      case Readout.SquaredDistance _ -> buffers.add((long) network.layers().getLast().outputs());
    }
  }

  /** Why it does not fit, with both sizes. */
  Optional<String> obstacle(TornadoDevices.Unit unit) {
    long largest = buffers.stream().mapToLong(Long::longValue).max().orElseThrow();
    long bytes = buffers.stream().mapToLong(Long::longValue).sum() * bytesPerNumber;
    if (bytes > unit.device().memoryBytes()) {
      return Optional.of(
          "the network and its batch need %s, %s has %s; take a smaller batch"
              .formatted(mebibytes(bytes), unit.device().name(), mebibytes(unit.device().memoryBytes())));
    }
    if (largest * bytesPerNumber > unit.maxBufferBytes()) {
      return Optional.of(
          "the largest buffer would have %s, %s allows %s; take a smaller batch"
              .formatted(
                  mebibytes(largest * bytesPerNumber), unit.device().name(), mebibytes(unit.maxBufferBytes())));
    }
    return largest > MAX_NUMBERS
        ? Optional.of(
            "the largest buffer would have " + largest + " numbers, TornadoVM's arrays hold " + MAX_NUMBERS
                + "; take a smaller batch")
        : Optional.empty();
  }

  private static String mebibytes(long bytes) {
    return "%,d MiB".formatted(Math.ceilDiv(bytes, 1L << 20)).replace(',', ' ');
  }
}
