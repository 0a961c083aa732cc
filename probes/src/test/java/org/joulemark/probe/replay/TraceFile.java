package org.joulemark.probe.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Traces that tests write. */
final class TraceFile {

  /** A package with its cores, and the node around it; recorded every 20 ms at constant power. */
  static final double PACKAGE_WATTS = 40;
  static final double CORES_WATTS = 30;
  static final double NODE_WATTS = 90;
  private static final long GAP_NANOS = 20_000_000;

  private TraceFile() {}

  static String header(String... domains) {
    return "{\"schema\":\"joulemark-trace/1\",\"probe\":\"rapl\",\"domains\":[" + String.join(",", domains) + "]}";
  }

  static String domain(String id, String scope, String partOf) {
    return "{\"id\":\"" + id + "\",\"scope\":\"" + scope + "\",\"provenance\":\"measured\",\"reading\":\"counted\","
        + "\"resolutionJoules\":6.103515625E-5,\"updateIntervalSeconds\":0.001,\"relativeUncertainty\":0.02,\"partOf\":"
        + partOf + "}";
  }

  static String onePackage() {
    return header(domain("package-0", "cpu-package", "null"));
  }

  static Path ofConstantPower(Path file, double seconds) throws IOException {
    Stream<String> samples = IntStream.rangeClosed(0, (int) Math.round(seconds * 1e9 / GAP_NANOS)).mapToObj(sample -> {
      double at = sample * GAP_NANOS / 1e9;
      return "[" + sample * GAP_NANOS + "," + PACKAGE_WATTS * at + "," + CORES_WATTS * at + "," + NODE_WATTS * at + "]";
    });
    String header = header(domain("package-0", "cpu-package", "null"), domain("core-0", "cpu-cores", "\"package-0\""),
        domain("node", "node", "null"));
    return write(file, Stream.concat(Stream.of(header), samples).toList());
  }

  static Path write(Path file, List<String> lines) throws IOException {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream stream = Files.newOutputStream(file);
        OutputStream to = file.toString().endsWith(".gz") ? new GZIPOutputStream(stream) : stream) {
      to.write(bytes);
    }
    return file;
  }
}
