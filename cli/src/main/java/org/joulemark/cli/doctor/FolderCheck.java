package org.joulemark.cli.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.file.OutputFolder;

/** Where results go, and what reads them. */
public final class FolderCheck {

  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

  private FolderCheck() {}

  /**
   * What was found.
   *
   * @param results the folder that results go to by default
   * @param environment its PATH is searched
   */
  public static List<Finding> find(Path results, Map<String, String> environment) {
    return List.of(results(results), browser(environment.getOrDefault("PATH", "")));
  }

  private static Finding results(Path folder) {
    try {
      OutputFolder.requireCreatable(folder);
      return Finding.good("results folder", folder.toAbsolutePath().toString());
    } catch (InvalidInputException wrong) {
      return Finding.fault("results folder", String.valueOf(wrong.getMessage()), "start elsewhere, or give --out DIR");
    }
  }

  /** No report needs one; joulemark's own tests look at the report in it. */
  private static Finding browser(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(found -> Finding.good("headless browser", found.toString()))
        .orElseGet(() -> Finding.good("headless browser", "none; only joulemark's own tests of the report want one"));
  }
}
