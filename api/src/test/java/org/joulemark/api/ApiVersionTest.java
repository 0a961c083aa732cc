package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiVersionTest {

  private static final Pattern PROJECT_VERSION =
      Pattern.compile("<parent>.*?<version>(\\d+\\.\\d+)\\..*?</version>.*?</parent>", Pattern.DOTALL);

  @Test
  void isMajorAndMinorOfTheProjectsVersion() throws Exception {
    Matcher version = PROJECT_VERSION.matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(ApiVersion.current()).isEqualTo(version.group(1));
  }
}
