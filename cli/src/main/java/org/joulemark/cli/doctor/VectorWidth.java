package org.joulemark.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * How wide the vectors are that the JVM prefers. The module that knows is not part of this JVM, whose start it would slow
 * down and whose output it would warn on, so a second one is asked.
 */
final class VectorWidth {

  private static final String MODULE = "jdk.incubator.vector";
  private static final long LIMIT_SECONDS = 20;

  private VectorWidth() {}

  /** Runs in the second JVM. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Object species = Class.forName(MODULE + ".FloatVector").getField("SPECIES_PREFERRED").get(null);
    System.out.println(Class.forName(MODULE + ".VectorSpecies").getMethod("vectorBitSize").invoke(species));
  }

  static Finding find() throws InterruptedException {
    String subject = "vector width";
    try {
      return Finding.good(subject, ask() + " bits");
    } catch (IOException | NumberFormatException unknown) {
      return Finding.fault(
          subject,
          "the module " + MODULE + " does not work: " + unknown.getMessage(),
          "use a JDK with all its modules; a runtime cut down by jlink may lack it");
    }
  }

  private static int ask() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--add-modules=" + MODULE,
        "-cp",
        System.getProperty("java.class.path"),
        VectorWidth.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("no answer within " + LIMIT_SECONDS + " s");
      }
      return Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    } finally {
      process.destroyForcibly();
    }
  }
}
