package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;

/** B8: many at once, and nothing left of any. */
interface EndOfLifeRules extends BackendSubject {

  int ROWS = 17;
  int THREADS = 4;
  int INFERENCES_PER_THREAD = 20;

  @ForEveryConfiguration
  default void required_B801_closeMayBeCalledTwice(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      Trial trial = Trial.of(configuration, golden.network(), ROWS);
      trial.outputs(golden.inputs());
      trial.close();
      assertThatCode(trial::close).as("golden network %s: the second close()", golden.name())
          .doesNotThrowAnyException();
    }
  }

  @ForEveryConfiguration
  default void required_B802_useAfterCloseIsRefused(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      Trial trial = Trial.of(configuration, golden.network(), ROWS);
      trial.outputs(golden.inputs());
      trial.close();
      uses(trial.compiled()).forEach(
          (name, use) -> assertThatIllegalStateException()
              .as("golden network %s: %s after close()", golden.name(), name)
              .isThrownBy(use::run));
    }
  }

  private static Map<String, Runnable> uses(CompiledNetwork compiled) {
    var uses = new LinkedHashMap<String, Runnable>();
    uses.put("input()", compiled::input);
    uses.put("output()", compiled::output);
    uses.put("upload()", compiled::upload);
    uses.put("infer()", compiled::infer);
    uses.put("download()", compiled::download);
    return uses;
  }

  /** A network belongs to one thread, a backend to all. */
  @ForEveryConfiguration
  default void required_B803_manyInstancesWorkSideBySide(BackendConfiguration configuration) throws Exception {
    List<GoldenCase> samples = configuration.deterministicSamples();
    List<Matrix> alone = samples.stream().map(golden -> configuration.outputs(golden, ROWS)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      var running = new ArrayList<Future<Void>>();
      for (int thread = 0; thread < THREADS; thread++) {
        int index = thread % samples.size();
        running.add(threads.submit(sideBySide(configuration, samples.get(index), alone.get(index))));
      }
      for (Future<Void> future : running) {
        future.get();
      }
    }
  }

  private static Callable<Void> sideBySide(BackendConfiguration configuration, GoldenCase golden, Matrix alone) {
    return () -> {
      try (Trial trial = Trial.of(configuration, golden.network(), ROWS)) {
        for (int inference = 0; inference < INFERENCES_PER_THREAD; inference++) {
          SameBits.require(golden, "while " + THREADS + " instances run in as many threads; instances share state",
              trial.outputs(golden.inputs()), alone);
        }
      }
      return null;
    };
  }
}
