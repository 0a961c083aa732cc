package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatrixTest {

  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void freeMemory() {
    arena.close();
  }

  @Test
  void rowsLieOneAfterTheOther() {
    Matrix matrix = Matrix.ofRows(new double[][]{{1, 2, 3}, {4, 5, 6}}, arena);

    assertThat(matrix.get(0, 2)).isEqualTo(3);
    assertThat(matrix.get(1, 0)).isEqualTo(4);
    assertThat(matrix.rowRange(1, 1).get(0, 2)).isEqualTo(6);
  }

  @Test
  void aRowRangeSharesMemory() {
    Matrix matrix = Matrix.allocate(3, 2, ElementType.FLOAT64, arena);

    matrix.rowRange(1, 2).set(0, 1, 7);

    assertThat(matrix.get(1, 1)).isEqualTo(7);
  }

  @Test
  void aCopyIntoFloat32RoundsToNearest() {
    Matrix narrow = Matrix.allocate(1, 1, ElementType.FLOAT32, arena);

    narrow.copyFrom(Matrix.ofRows(new double[][]{{0.1}}, arena));

    assertThat(narrow.get(0, 0)).isEqualTo(0.1f);
  }

  @Test
  void aMatrixIsAlignedToACacheLine() {
    assertThat(Matrix.allocate(1, 1, ElementType.FLOAT32, arena).segment().address() % 64).isZero();
  }

  @Test
  void raggedRowsAreRefused() {
    assertThatThrownBy(() -> Matrix.ofRows(new double[][]{{1, 2}, {3}}, arena)).hasMessageContaining("row 1 has 1");
  }

  @Test
  void copiesBetweenShapesAreRefused() {
    Matrix small = Matrix.allocate(1, 2, ElementType.FLOAT64, arena);
    Matrix large = Matrix.allocate(2, 2, ElementType.FLOAT64, arena);

    assertThatThrownBy(() -> large.copyFrom(small)).hasMessageContaining("1 x 2 into 2 x 2");
  }

  @Test
  void elementsOutsideAreRefused() {
    Matrix matrix = Matrix.allocate(2, 2, ElementType.FLOAT64, arena);

    assertThatThrownBy(() -> matrix.get(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
