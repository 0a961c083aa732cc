package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {

  @TempDir
  Path folder;

  @Test
  void readsSinglesAndRanges() throws IOException {
    assertThat(CpuList.in(Files.writeString(folder.resolve("cpumask"), "0,24-26\n"))).containsExactly(0, 24, 25, 26);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0,", "a", "-1", "0--2"})
  void refusesWhatIsNoList(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("cpumask"), text);

    assertThatThrownBy(() -> CpuList.in(file)).isInstanceOf(EnergySourceException.class)
        .hasMessageContaining("cpumask");
  }
}
