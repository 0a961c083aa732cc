package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.plugin.LiveThreads;
import org.joulemark.tck.plugin.OffHeapMemory;
import org.joulemark.tck.plugin.OpenDescriptors;

/** B8, second half: what a closed network has held is given back. Each rule first lets a backend set up what it shares. */
interface LeftoverRules extends BackendSubject {

  /** Enough for a backend that gives large batches to several threads. */
  int MANY_ROWS = 4098;
  int SOME_ROWS = 207;
  int NETWORKS = 8;

  /** Input buffers of 4098 x 513 numbers are worth 8 or 16 MiB each, far above what a JVM's memory wavers by. */
  int WIDE_INPUTS = 513;
  int MEMORY_CYCLES = 24;

  @ForEveryConfiguration
  default void required_B811_noThreadIsLeftBehind(BackendConfiguration configuration) throws InterruptedException {
    useAndClose(configuration, 1, MANY_ROWS);
    LiveThreads before = LiveThreads.now();
    useAndClose(configuration, NETWORKS, MANY_ROWS);
    before.requireNoneLeftBy("networks that were closed", NETWORKS);
  }

  @ForEveryConfiguration
  default void required_B812_noFileDescriptorIsLeftBehind(BackendConfiguration configuration) {
    useAndClose(configuration, 2, SOME_ROWS);
    OpenDescriptors before = OpenDescriptors.now();
    useAndClose(configuration, NETWORKS, SOME_ROWS);
    before.requireNoneLeftBy("networks that were closed", NETWORKS);
  }

  @ForEveryConfiguration
  default void required_B813_noMemoryOffTheHeapIsLeftBehind(BackendConfiguration configuration) {
    OffHeapMemory.requireReadable();
    Network network = configuration.supported(
        Amplitudes.uniform(InputKind.SPIN, WIDE_INPUTS, 1, 0.01),
        Amplitudes.uniform(InputKind.REAL, WIDE_INPUTS, 1, 0.01),
        Amplitudes.uniformDistance(Activation.IDENTITY, WIDE_INPUTS, 1, 0.01, 0)).getFirst();
    compileAndClose(configuration, network, MEMORY_CYCLES / 4);
    long before = OffHeapMemory.residentBytes();
    long held = compileAndClose(configuration, network, MEMORY_CYCLES);
    assertThat(OffHeapMemory.residentBytes() - before)
        .as("bytes of memory that the process has grown by while %d networks were compiled and closed, each with "
            + "buffers of %d bytes", MEMORY_CYCLES, held)
        .isLessThan(MEMORY_CYCLES * held / 2);
  }

  private static void useAndClose(BackendConfiguration configuration, int networks, int rows) {
    List<GoldenCase> samples = configuration.samples();
    for (int network = 0; network < networks; network++) {
      GoldenCase golden = samples.get(network % samples.size());
      Trial.outputsOnce(configuration, golden.network(), golden.inputs(), rows);
    }
  }

  /** Touches the buffers, for the system gives memory on first touch only; returns what they take. */
  private static long compileAndClose(BackendConfiguration configuration, Network network, int cycles) {
    long held = 0;
    for (int cycle = 0; cycle < cycles; cycle++) {
      try (Trial trial = Trial.of(configuration, network, MANY_ROWS)) {
        Matrix input = trial.compiled().input();
        input.segment().fill((byte) 0);
        held = input.segment().byteSize() + trial.compiled().output().segment().byteSize();
      }
    }
    return held;
  }
}
