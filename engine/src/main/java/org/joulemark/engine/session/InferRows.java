package org.joulemark.engine.session;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.Problem;
import org.joulemark.api.Settings;
import org.joulemark.engine.cell.RowInference;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.MatrixFile;
import org.joulemark.engine.fork.StepDone;
import org.joulemark.engine.runner.PrepareWorkload;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate rows.
 *
 * @param rowsFile a {@link MatrixFile}, or null for the workload's own rows
 * @param outputFile the {@link MatrixFile} to write: rows x outputs
 */
record InferRows(
    String workload,
    Map<String, String> workloadSettings,
    String backend,
    Map<String, String> backendSettings,
    Precision precision,
    long seed,
    @Nullable String rowsFile,
    String outputFile)
    implements ForkJob<StepDone, ForkJob.Done> {

  @Override
  public Done perform(ForkContext<StepDone> context) throws InterruptedException {
    if (!(context.catalog().backend(backend).plugin() instanceof InferenceBackend evaluating)) {
      throw new InvalidInputException("backend '" + backend + "' takes no inference");
    }
    var inference =
        new RowInference(evaluating, Settings.of(evaluating.settings(), backendSettings), precision, seed);
    try (Arena arena = Arena.ofShared()) {
      Problem problem = PrepareWorkload.load(context, workload, workloadSettings, arena);
      @Nullable
      Matrix rows = rowsFile == null ? null : MatrixFile.read(Path.of(rowsFile), arena);
      MatrixFile.write(Path.of(outputFile), inference.evaluate(problem, rows));
      return new Done();
    }
  }

  @Override
  public Class<StepDone> eventType() {
    return StepDone.class;
  }

  @Override
  public Class<Done> answerType() {
    return Done.class;
  }
}
