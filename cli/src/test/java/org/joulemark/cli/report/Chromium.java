package org.joulemark.cli.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, in a profile of its own. */
record Chromium(Path executable, Path folder) {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final int LIMIT_SECONDS = 120;

  /** What came of a page: its document after its scripts ran, and what they complained of. */
  record Visit(String document, List<String> console) {}

  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name))).filter(Files::isExecutable)
        .findFirst();
  }

  Visit visit(Path page) throws IOException, InterruptedException {
    Path document = folder.resolve("document.html");
    Path log = folder.resolve("browser.log");
    Process process = new ProcessBuilder(executable.toString(), "--headless", "--no-sandbox", "--disable-gpu",
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
        // The page under test is looked at from another local page.
        "--allow-file-access-from-files", "--window-size=1400,1000", "--enable-logging=stderr",
        "--virtual-time-budget=2000", "--dump-dom", page.toUri().toString()).redirectOutput(document.toFile())
        .redirectError(log.toFile()).start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("the browser did not end within " + LIMIT_SECONDS + " s: " + Files.readString(log));
    }
    return new Visit(Files.readString(document),
        Files.readAllLines(log).stream().filter(line -> line.contains("CONSOLE")).toList());
  }
}
