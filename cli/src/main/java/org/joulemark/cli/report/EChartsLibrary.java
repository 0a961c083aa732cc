package org.joulemark.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Apache ECharts as its Maven artifact carries it, with the notice that its licence asks to pass on. */
final class EChartsLibrary {

  private static final String COORDINATES = "/META-INF/maven/org.mvnpm/echarts/pom.properties";

  private EChartsLibrary() {}

  static String script() {
    String folder = "/META-INF/resources/_static/echarts/" + version() + "/";
    return "/*\n" + read(folder + "NOTICE").strip() + "\n*/\n" + read(folder + "dist/echarts.min.js");
  }

  static String version() {
    try (InputStream resource = open(COORDINATES)) {
      var properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(String name) {
    try (InputStream resource = open(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream resource = EChartsLibrary.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException(
          name + " is missing from the class path; reinstall joulemark with all jars of its lib folder");
    }
    return resource;
  }
}
