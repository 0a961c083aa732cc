package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

  private static List<Scope> includedIn(Scope whole) {
    return Arrays.stream(Scope.values()).filter(whole::includes).toList();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void everyScopeIncludesItselfAndIsIncludedInTheNode(Scope scope) {
    assertThat(scope.includes(scope)).isTrue();
    assertThat(Scope.NODE.includes(scope)).isTrue();
  }

  @Test
  void aPackageIncludesItsCoresAndTheProcessOnThemButNoBoardAndNoMemory() {
    assertThat(includedIn(Scope.CPU_PACKAGE))
        .containsExactlyInAnyOrder(Scope.CPU_PACKAGE, Scope.CPU_CORES, Scope.CPU_UNCORE, Scope.PROCESS);
  }

  @Test
  void aPlatformIncludesItsPackagesAndMemoryButNoBoard() {
    assertThat(includedIn(Scope.PLATFORM)).containsExactlyInAnyOrder(
        Scope.PLATFORM, Scope.CPU_PACKAGE, Scope.CPU_CORES, Scope.CPU_UNCORE, Scope.PROCESS, Scope.DRAM);
  }

  @ParameterizedTest
  @EnumSource(value = Scope.class, names = {"PROCESS", "CPU_CORES", "CPU_UNCORE", "DRAM", "GPU_BOARD", "RAIL"})
  void aPartIncludesNothingElse(Scope part) {
    assertThat(includedIn(part)).containsExactly(part);
  }
}
