package org.joulemark.benchmark.gpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.benchmark.peers.InterleavedRounds;

/**
 * Prints how much faster a matrix product is on two compute units of a device than on one, each in a JVM of its own, in turns: PoCL
 * reads its number of threads from its environment when it starts. Arguments: a file of flags for these JVMs, then options.
 */
public final class GpuScaling {

  private static final Map<String, String> DEFAULTS =
      Map.of("device", "auto", "rounds", "21", "precisions", "float32,float64");

  /** Of PoCL's releases before and after 4.0. */
  private static final List<String> VARIABLES = List.of("POCL_MAX_PTHREAD_COUNT", "POCL_CPU_MAX_CU_COUNT");
  private static final List<String> TILES = List.of("32", "64", "128");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private GpuScaling() {}

  /** Exit code 2: an option, TornadoVM or the device cannot be used; a line on standard error says why. */
  public static void main(String[] arguments) throws IOException {
    try {
      compare(arguments[0], Options.of(Arrays.asList(arguments).subList(1, arguments.length), DEFAULTS));
      System.exit(0);
    } catch (InvalidInputException | LineProcess.FailedException unusable) {
      System.err.println("benchmarks/run gpu-scaling: " + unusable.getMessage());
      System.exit(2);
    }
  }

  private static void compare(String flags, Options options) throws IOException {
    List<Precision> precisions = options.precisions("precisions");
    int rounds = options.positive("rounds");
    try (LineProcess one = server(flags, options.text("device"), 1);
        LineProcess two = server(flags, options.text("device"), 2)) {
      requireUnits(one, 1);
      requireUnits(two, 2);
      System.out.printf(
          "%d rows, %d x %d; wall clock around a call that returns when the device has finished%n",
          ProductServer.ROWS, ProductServer.SIDE, ProductServer.SIDE);
      System.out.printf(
          "%-10s %5s %16s %16s %10s %9s%n", "", "tile", "one, GFLOP/s", "two, GFLOP/s", "two / one", "error");
      for (Precision precision : precisions) {
        for (String tile : TILES) {
          print(one, two, precision, tile, rounds);
        }
      }
      System.out.println("asked for of the kernels: two / one at least 1.90");
    }
  }

  /**
   * Has a folder of its own for temporary files, and with it a lock of its own on the device: both take turns. The folders are the
   * same every time, so that two comparisons at once are refused.
   */
  private static LineProcess server(String flags, String device, int units) throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "joulemark-scaling-" + units));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return LineProcess.start(
        "the JVM with " + units + " compute units",
        List.of(
            java, "@" + flags, "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder, "-cp",
            System.getProperty("java.class.path"), ProductServer.class.getName(), device),
        Map.of(VARIABLES.getFirst(), Integer.toString(units), VARIABLES.getLast(), Integer.toString(units)), PATIENCE);
  }

  private static void requireUnits(LineProcess server, int units) {
    String found = server.ask("units").getFirst();
    if (!found.equals(Integer.toString(units))) {
      throw new InvalidInputException(
          "the device has %s compute units where %s says %d: only PoCL on two cores or more can be limited so"
              .formatted(found, String.join(" or ", VARIABLES), units));
    }
  }

  private static void print(LineProcess one, LineProcess two, Precision precision, String tile, int rounds) {
    one.ask("prepare", precision.name(), tile);
    two.ask("prepare", precision.name(), tile);
    var measured = InterleavedRounds.measure(List.of(task(one), task(two)), rounds, Double.POSITIVE_INFINITY);
    double gigaoperations = 2e-9 * ProductServer.ROWS * ProductServer.SIDE * ProductServer.SIDE;
    System.out.printf(
        "%-10s %5s %16.2f %16.2f %10.2f %9.1e%n", precision.id(), tile,
        gigaoperations / measured.medianSeconds(0), gigaoperations / measured.medianSeconds(1), measured.speedUp(1, 0),
        Math.max(relativeError(one), relativeError(two)));
  }

  private static InterleavedRounds.Task task(LineProcess server) {
    return runs -> Double.parseDouble(server.ask("run", Integer.toString(runs)).getFirst());
  }

  private static double relativeError(LineProcess server) {
    return Double.parseDouble(server.ask("errors").getLast());
  }
}
