package org.joulemark.benchmark.peers;

/** Finds the batch size at which ONNX Runtime is fastest. */
final class OnnxSweep {

  private static final int[] BATCHES = {32, 64, 128, 256, 512, 1024, 2048, 4096, 12870};
  private static final int TRIALS = 7;

  private OnnxSweep() {}

  /** The model at its best batch size. */
  static OnnxContender fastest(String title, byte[] model, Evaluation evaluation) {
    int best = evaluation.rows();
    long least = Long.MAX_VALUE;
    for (int batch : BATCHES) {
      int rows = Math.min(batch, evaluation.rows());
      try (var contender = new OnnxContender(title, model, evaluation, rows)) {
        long nanoseconds = leastNanoseconds(contender);
        if (nanoseconds < least) {
          least = nanoseconds;
          best = rows;
        }
      }
    }
    return new OnnxContender(title, model, evaluation, best);
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
