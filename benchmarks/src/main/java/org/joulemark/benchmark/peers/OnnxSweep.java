package org.joulemark.benchmark.peers;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.InferenceProblem;

/** Finds, for every formulation, the batch size at which ONNX Runtime is fastest. */
final class OnnxSweep {

  private static final int[] BATCHES = {32, 64, 128, 256, 512, 1024, 2048, 4096, 12870};
  private static final int TRIALS = 7;

  private OnnxSweep() {}

  /** One contender per formulation, at its best batch size. */
  static List<OnnxContender> fastest(InferenceProblem problem) {
    Amplitude amplitude = Amplitude.of(problem.members().getFirst().network());
    List<OnnxContender> fastest = new ArrayList<>();
    for (OnnxFormulation formulation : OnnxFormulation.values()) {
      byte[] model = formulation.model(amplitude);
      int batch = bestBatch(formulation, model, problem);
      fastest.add(new OnnxContender(formulation, model, problem, batch));
    }
    return fastest;
  }

  private static int bestBatch(OnnxFormulation formulation, byte[] model, InferenceProblem problem) {
    int rows = problem.inputs().rows();
    int best = rows;
    long least = Long.MAX_VALUE;
    for (int batch : BATCHES) {
      try (var contender = new OnnxContender(formulation, model, problem, Math.min(batch, rows))) {
        long nanoseconds = leastNanoseconds(contender);
        if (nanoseconds < least) {
          least = nanoseconds;
          best = Math.min(batch, rows);
        }
      }
    }
    return best;
  }

  private static long leastNanoseconds(Contender contender) {
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < TRIALS; trial++) {
      long start = System.nanoTime();
      contender.run();
      least = Math.min(least, System.nanoTime() - start);
    }
    return least;
  }
}
