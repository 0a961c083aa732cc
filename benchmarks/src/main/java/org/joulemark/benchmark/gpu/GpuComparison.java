package org.joulemark.benchmark.gpu;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;

/**
 * Prints what networks cost on a device with the backend tornado-gpu, in PyTorch and in ONNX Runtime, beside what the device can do
 * at most. Arguments: where gpu_peers.py lies, then options.
 */
public final class GpuComparison {

  private static final String AUTO = "auto";
  private static final String NONE = "none";
  private static final Map<String, String> DEFAULTS = Map.of(
      "device", AUTO, "rows", AUTO, "rounds", "11", "budget", NONE, "precisions", "float32,float64", "networks",
      "product,svdd,boltzmann", "peers", "yes");

  /** The dearest first, for a budget may end before the last. */
  private static final List<Supplier<Subject>> SUBJECTS = List.of(
      () -> Subject.deepSvdd(233), () -> Subject.boltzmann(10), Subject::product, () -> Subject.deepSvdd(5),
      () -> Subject.boltzmann(1));

  private static final int ROWS_ON_GPU = 1_000_000;
  /** About a second for the slowest network, on two cores. */
  private static final int ROWS_ELSEWHERE = 1 << 12;
  /** Ours, and what two peers put into memory. */
  private static final int BATCHES_IN_MEMORY = 4;

  private final Options options;
  private final Device device;
  private final Optional<Peers> peers;
  private final long startNanoseconds = System.nanoTime();

  private GpuComparison(Options options, Device device, Optional<Peers> peers) {
    this.options = options;
    this.device = device;
    this.peers = peers;
  }

  /** Exit code 2: an option, TornadoVM or the device cannot be used; a line on standard error says why. */
  public static void main(String[] arguments) {
    try {
      run(Path.of(arguments[0]), Options.of(Arrays.asList(arguments).subList(1, arguments.length), DEFAULTS));
      System.exit(0);
    } catch (InvalidInputException unusable) {
      System.err.println("benchmarks/run gpu: " + unusable.getMessage());
      System.exit(2);
    }
  }

  private static void run(Path program, Options options) {
    Device device = Device.of(options.text("device"));
    System.out.println(device.description());
    System.out.println(
        "timed: wall clock around a call that returns when the device has finished; weights and inputs are there before");
    Optional<Peers> peers = options.yes("peers") ? peers(program, device.isGpu()) : Optional.empty();
    try {
      new GpuComparison(options, device, peers).compareAll();
    } finally {
      peers.ifPresent(Peers::close);
    }
  }

  private static Optional<Peers> peers(Path program, boolean onGpu) {
    String python = Optional.ofNullable(System.getenv("PYTHON")).orElse("python3");
    try {
      Peers peers = Peers.start(python, program, onGpu);
      peers.remarks().forEach(System.out::println);
      return Optional.of(peers);
    } catch (LineProcess.FailedException missing) {
      System.out.println(
          "no peers: " + missing.getMessage() + "; set PYTHON to a Python that has torch and onnxruntime-gpu");
      return Optional.empty();
    }
  }

  private void compareAll() {
    double budget = options.is("budget", NONE) ? Double.POSITIVE_INFINITY : options.positive("budget");
    List<Precision> precisions = options.precisions("precisions");
    List<String> kinds = options.words("networks", List.of("product", "svdd", "boltzmann"));
    List<Subject> subjects =
        SUBJECTS.stream().map(Supplier::get).filter(subject -> kinds.contains(subject.kind())).toList();
    int left = precisions.size() * subjects.size();
    for (Precision precision : precisions) {
      if (!device.has(precision)) {
        System.out.println("skipped: " + precision.id() + ", for which the device has no arithmetic");
        left -= subjects.size();
        continue;
      }
      try (DeviceLimits limits = DeviceLimits.of(device.unit(), precision)) {
        for (Subject subject : subjects) {
          compare(limits, subject, precision, (budget - secondsSpent()) / left);
          left--;
        }
      }
    }
  }

  private double secondsSpent() {
    return (System.nanoTime() - startNanoseconds) * 1e-9;
  }

  private void compare(DeviceLimits limits, Subject subject, Precision precision, double seconds) {
    if (seconds <= 0) {
      System.out.printf(
          "%nskipped: %s, %s; the %s seconds of --budget are spent%n", subject.title(), precision.id(),
          options.text("budget"));
      return;
    }
    int rows = options.is("rows", AUTO) ? rows(subject.distinct().network(), precision) : options.positive("rows");
    new Comparison(device, limits, peers, subject, precision, rows).print(options.positive("rounds"), seconds);
  }

  /** As many as were asked for, or halves of that, until they fit into memory some times. */
  private int rows(Network network, Precision precision) {
    int rows = device.isGpu() ? ROWS_ON_GPU : ROWS_ELSEWHERE;
    int bytesPerNumber = precision == Precision.FLOAT64 ? Double.BYTES : Float.BYTES;
    while (BATCHES_IN_MEMORY * NetworkCost.residentBytes(network, rows, bytesPerNumber) > device.memoryBytes()) {
      rows /= 2;
    }
    return rows;
  }
}
