package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PreparedRowsTest {

  @Test
  void keepEveryTenthRowForJudging() {
    PreparedRows rows = PreparedRows.of(Mixture.background(105));

    assertThat(rows.trainingCount()).isEqualTo(95);
    assertThat(rows.validationCount()).isEqualTo(10);
  }

  @Test
  void keepOneOfTwoRowsForJudging() {
    PreparedRows rows = PreparedRows.of(new TrainingRows(new float[]{1, 5}, 2, 1));

    assertThat(rows.training()).containsExactly(0);
    assertThat(rows.validation()).containsExactly(4);
  }

  @Test
  void haveMeanZeroAndDeviationOneWhereTheyAreTrainedWith() {
    PreparedRows rows = PreparedRows.of(Mixture.background(1000));
    for (int column = 0; column < Mixture.COLUMNS; column++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < rows.trainingCount(); row++) {
        float value = rows.training()[row * Mixture.COLUMNS + column];
        sum += value;
        squares += value * value;
      }
      assertThat(sum / rows.trainingCount()).isCloseTo(0, within(1e-6));
      assertThat(squares / rows.trainingCount()).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void giveConstantColumnsTheDeviationOne() {
    float[] numbers = new float[200];
    for (int row = 0; row < 100; row++) {
      numbers[2 * row] = 0.1f;
      numbers[2 * row + 1] = 1e7f + 3;
    }

    PreparedRows rows = PreparedRows.of(new TrainingRows(numbers, 100, 2));

    assertThat(rows.scaling().standardDeviations()).containsExactly(1, 1);
    assertThat(rows.training()).containsOnly(0f);
  }

  @Test
  void haveAChecksumThatEveryNumberChanges() {
    TrainingRows rows = Mixture.background(3000);
    String checksum = rows.checksum();
    rows.numbers()[3000 * Mixture.COLUMNS - 1] += 1;

    assertThat(rows.checksum()).isNotEqualTo(checksum);
  }

  @Test
  void areRefusedWhereNumbersAreMissing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingRows(new float[7], 4, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingRows(new float[2], 1, 2));
  }
}
