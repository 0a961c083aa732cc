package org.joulemark.benchmark.gpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joulemark.api.ElementType;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.backend.tornado.network.KernelChoice;
import org.joulemark.benchmark.peers.BackendContender;
import org.joulemark.benchmark.peers.Contender;
import org.joulemark.benchmark.peers.Errors;
import org.joulemark.benchmark.peers.Evaluation;
import org.joulemark.benchmark.peers.InterleavedRounds;

/**
 * One network in one precision: our kernels and the peers, interleaved with the device's limits.
 *
 * @param rows of the batch
 */
record Comparison(
    Device device, DeviceLimits limits, Optional<Peers> peers, Subject subject, Precision precision, int rows) {

  /** Beyond it an answer is no rounding of the right one. */
  private static final Map<Precision, Double> WRONG_FROM =
      Map.of(Precision.FLOAT32, 1e-3, Precision.FLOAT64, 1e-10);

  /**
   * A row of the table.
   *
   * @param peer none: ours
   */
  private record Row(Contender contender, NetworkCost cost, Optional<Peer> peer) {}

  /**
   * Measures and prints.
   *
   * @param rounds at most
   * @param seconds for the rounds, about
   */
  void print(int rounds, double seconds) {
    System.out.printf("%n%s, %s, %d rows%n", subject.title(), precision.id(), rows);
    List<Row> table = new ArrayList<>();
    try {
      addOurs(table);
      if (!table.isEmpty()) {
        addPeers(table);
        measure(table, rounds, seconds);
      }
    } catch (LineProcess.FailedException failed) {
      System.out.println("broken off: " + failed.getMessage());
    } finally {
      table.forEach(row -> close(row.contender()));
    }
  }

  private void addOurs(List<Row> table) {
    Evaluation batch = subject.distinct().repeated(rows);
    for (KernelChoice kernel : subject.kernels()) {
      String name = "tornado-gpu, " + kernel.id();
      try {
        var contender = new BackendContender(
            name, device.backend(), Map.of("device", device.setting(), "kernel", kernel.id()), batch, precision);
        System.out.println(name + ": " + new TreeMap<>(contender.choices()));
        table.add(new Row(contender, subject.cost(kernel, rows, elementType().bytes()), Optional.empty()));
      } catch (InvalidInputException | IllegalArgumentException refused) {
        System.out.println(name + " left out: " + refused.getMessage());
      }
    }
  }

  private void addPeers(List<Row> table) {
    NetworkCost cost = subject.cost(KernelChoice.DENSE, rows, elementType().bytes());
    for (Peer peer : subject.peers()) {
      peers.filter(present -> present.has(peer.library()))
          .flatMap(present -> prepared(present, peer))
          .ifPresent(contender -> table.add(new Row(contender, cost, Optional.of(peer))));
    }
  }

  private Optional<Contender> prepared(Peers present, Peer peer) {
    try {
      return Optional.of(present.prepare(peer, subject.distinctFor(peer), rows, elementType()));
    } catch (LineProcess.FailedException refused) {
      System.out.printf("%s, %s, left out: %s%n", peer.library().title(), peer.way(), refused.getMessage());
      return Optional.empty();
    }
  }

  private ElementType elementType() {
    return precision == Precision.FLOAT64 ? ElementType.FLOAT64 : ElementType.FLOAT32;
  }

  private void measure(List<Row> table, int rounds, double seconds) {
    List<InterleavedRounds.Task> tasks = new ArrayList<>();
    table.forEach(row -> tasks.add(row.contender()::seconds));
    tasks.add(InterleavedRounds.timed(limits.copy()::run));
    tasks.add(InterleavedRounds.timed(limits.multiplyAdd()::run));
    var measured = InterleavedRounds.measure(tasks, rounds, seconds);
    limits.requireAnswers();
    System.out.printf("%-64s %12s %9s %7s %8s %7s %9s %9s %9s%n",
        "", "rows/s", "GFLOP/s", "peak %", "GB/s", "copy %", "x vendor", "x PyTorch", "error");
    for (int index = 0; index < table.size(); index++) {
      print(table, measured, index);
    }
    printLimits(table.size(), measured);
    System.out.println("asked for of the kernels on a GPU, with a million rows: " + subject.goal());
  }

  private void print(List<Row> table, InterleavedRounds measured, int index) {
    Row row = table.get(index);
    double seconds = measured.medianSeconds(index);
    int copy = table.size();
    int peak = copy + 1;
    System.out.printf("%-64s %12.0f %9.1f %7.1f %8.2f %7.1f %9s %9s %9s%n",
        row.contender().name(), rows / seconds, 2 * row.cost().multiplyAdds() / seconds * 1e-9,
        100 * measured.speedUp(index, peak) * row.cost().multiplyAdds() / limits.multiplyAdd().multiplyAdds(),
        row.cost().bytes() / seconds * 1e-9,
        100 * measured.speedUp(index, copy) * row.cost().bytes() / limits.copy().bytes(),
        times(table, measured, index, List.of(Peer.TORCH_PRODUCTS)),
        times(table, measured, index, List.of(Peer.TORCH_FASTEST, Peer.TORCH_LITERAL)),
        error(row.contender().errors()));
  }

  /** Against the fastest of some peers: a short trial on a busy machine may have taken the wrong way for the fastest. */
  private static String times(List<Row> table, InterleavedRounds measured, int index, List<Peer> peers) {
    OptionalDouble least = IntStream.range(0, table.size())
        .filter(at -> table.get(at).peer().filter(peers::contains).isPresent())
        .mapToDouble(other -> measured.speedUp(index, other))
        .min();
    return least.isPresent() ? "%.2f".formatted(least.getAsDouble()) : "-";
  }

  private String error(Errors errors) {
    boolean isRight = errors.relative() < WRONG_FROM.getOrDefault(precision, 0.0);
    return "%.1e%s".formatted(errors.relative(), isRight ? "" : " WRONG");
  }

  private void printLimits(int copy, InterleavedRounds measured) {
    int peak = copy + 1;
    double gigabytes = limits.copy().bytes() * 1e-9;
    double gigaoperations = 2 * limits.multiplyAdd().multiplyAdds() * 1e-9;
    System.out.printf(
        "copy: %.1f GB/s, at most %.1f (%s); multiply-adds: %.1f GFLOP/s, at most %.1f; medians of %d rounds%n",
        gigabytes / measured.medianSeconds(copy), gigabytes / measured.leastSeconds(copy), limits.copy().description(),
        gigaoperations / measured.medianSeconds(peak), gigaoperations / measured.leastSeconds(peak),
        measured.rounds());
  }

  /** One that cannot be closed has ended already, and said so. */
  private static void close(Contender contender) {
    try {
      contender.close();
    } catch (LineProcess.FailedException ended) {
      System.out.println("not released: " + ended.getMessage());
    }
  }
}
