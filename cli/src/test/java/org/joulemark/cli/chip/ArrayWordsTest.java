package org.joulemark.cli.chip;

import static org.assertj.core.api.Assertions.assertThat;

import org.joulemark.api.Placement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayWordsTest {

  @ParameterizedTest
  @CsvSource({"tile, tiles", "mesh, meshes", "ring bank, ring banks", "crossbar, crossbars", "box, boxes"})
  void severalArraysAreCalledAsInEnglish(String name, String plural) {
    assertThat(ArrayWords.plural(new Placement.Arrays(name, 2, 8, 8))).isEqualTo(plural);
  }
}
