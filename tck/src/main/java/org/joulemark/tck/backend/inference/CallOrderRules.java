package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.concurrent.locks.LockSupport;
import org.joulemark.api.Matrix;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;

/** B4: fill, upload, infer, download. What happens when, and what may be repeated. */
interface CallOrderRules extends BackendSubject {

  int ROWS = 23;

  /** Longer than any kernel here takes, for one that goes on after infer() has returned. */
  long GRACE_NANOS = 50_000_000;

  @ForEveryConfiguration
  default void required_B401_inputIsNeverWritten(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        trial.fill(golden.inputs());
        Matrix before = copy(trial.compiled().input());
        trial.compiled().upload();
        trial.inferredOutputs();
        assertThat(before.segment().mismatch(trial.compiled().input().segment()))
            .as("golden network %s: first byte of input() that the backend has scribbled over (-1: none)",
                golden.name())
            .isEqualTo(-1);
      }
    }
  }

  private static Matrix copy(Matrix matrix) {
    Matrix copy = Matrix.allocate(matrix.rows(), matrix.columns(), matrix.elementType(), Arena.ofAuto());
    copy.copyFrom(matrix);
    return copy;
  }

  /** What upload() computes is left out of the resident figure. */
  @ForEveryConfiguration
  default void required_B402_nothingIsComputedBeforeInfer(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      Matrix right = configuration.outputs(golden, ROWS);
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        trial.fill(golden.inputs());
        trial.poisonOutput();
        trial.compiled().upload();
        assertThat(SameBits.areIn(trial.outputs(), right))
            .as("golden network %s: results stand in output() before infer() was called", golden.name())
            .isFalse();
        SameBits.require(golden, "after infer()", trial.inferredOutputs(), right);
      }
    }
  }

  /** As MLPerf's TEST04: who remembers answers must be found out by other questions. */
  @ForEveryConfiguration
  default void required_B403_changedInputsChangeTheOutputs(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      Matrix rows = golden.inputs();
      Matrix others = Matrices.withRows(rows, row -> rows.rows() - 1 - row);
      Matrix nearlyTheSame = withLastNumberNegated(rows, Math.min(ROWS, rows.rows()) - 1);
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        requireFresh(configuration, golden, trial, rows);
        requireFresh(configuration, golden, trial, others);
        requireFresh(configuration, golden, trial, nearlyTheSame);
        requireFresh(configuration, golden, trial, rows);
      }
    }
  }

  private static Matrix withLastNumberNegated(Matrix rows, int row) {
    int column = rows.columns() - 1;
    return Matrices.with(rows, row, column, -rows.get(row, column));
  }

  private static void requireFresh(
      BackendConfiguration configuration, GoldenCase golden, Trial trial, Matrix rows) {
    Matrix right = Trial.outputsOnce(configuration, golden.network(), rows, ROWS);
    SameBits.require(golden, "after the inputs were changed; the answers of earlier rows were kept (stale cache)",
        trial.outputs(rows), right);
  }

  /** The resident figure is measured by calling infer() alone, many times. */
  @ForEveryConfiguration
  default void required_B404_inferMayBeRepeated(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        Matrix first = trial.outputs(golden.inputs());
        for (int repetition = 0; repetition < 3; repetition++) {
          trial.poisonOutput();
          SameBits.require(golden, "where infer() is repeated on the rows uploaded", trial.inferredOutputs(), first);
        }
      }
    }
  }

  @ForEveryConfiguration
  default void required_B405_uploadAndDownloadMayBeRepeated(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        Matrix once = trial.outputs(golden.inputs());
        trial.fill(golden.inputs());
        trial.compiled().upload();
        trial.compiled().upload();
        trial.compiled().infer();
        trial.compiled().download();
        trial.compiled().download();
        SameBits.require(golden, "where upload() and download() are called twice", trial.outputs(), once);
      }
    }
  }

  /** The clock stops when infer() returns. */
  @ForEveryConfiguration
  default void required_B406_inferIsCompleteWhenItReturns(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.deterministicSamples()) {
      Matrix right = configuration.outputs(golden, ROWS);
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        trial.fill(golden.inputs());
        trial.compiled().upload();
        trial.poisonOutput();
        trial.compiled().infer();
        overwrite(trial.compiled().input());
        trial.compiled().download();
        SameBits.require(golden, "right after download(); work went on after infer() had returned", trial.outputs(),
            right);
        LockSupport.parkNanos(GRACE_NANOS);
        SameBits.require(golden, "some time later; work went on after infer() had returned", trial.outputs(), right);
      }
    }
  }

  private static void overwrite(Matrix input) {
    input.copyFrom(Matrices.constant(input.rows(), input.columns(), -3));
  }
}
