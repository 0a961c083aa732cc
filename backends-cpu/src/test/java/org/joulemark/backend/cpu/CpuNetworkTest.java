package org.joulemark.backend.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.backend.cpu.kernel.Numbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A network compiled for the cpu")
@Tag("slow")
class CpuNetworkTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROWS = 8192;

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"dense, FLOAT32", "dense, FLOAT64", "exp-table, FLOAT32", "exp-table, FLOAT64"})
  void allocatesNothingWhileItInfers(String kernel, Precision precision) {
    requireNoAllocation(Inference.request(Networks.boltzmann(19, 70, 0.3), precision, ROWS, kernel, 2));
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"FLOAT32", "FLOAT64"})
  void allocatesNothingInDeepNetworks(Precision precision) {
    Network network = Networks.chain(Activation.ELU, 20, 60, 30, 10);
    requireNoAllocation(Inference.request(network, precision, ROWS, "dense", 2));
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"FLOAT32", "FLOAT64"})
  void allocatesNothingWhereTheLastLayerIsTheAnswer(Precision precision) {
    Network network = Networks.vector(Activation.RELU, Activation.IDENTITY, 20, 60, 13);
    requireNoAllocation(Inference.request(network, precision, ROWS, "dense", 2));
  }

  /** Compiled code allocates nothing; until it is compiled, vectors are objects. */
  private static void requireNoAllocation(CompileRequest request) {
    try (CompiledNetwork compiled = Inference.BACKEND.compile(request)) {
      Networks.fill(compiled.input(), request.network().inputKind());
      long deadline = System.nanoTime() + 20_000_000_000L;
      long allocated = Long.MAX_VALUE;
      while (allocated > 0 && System.nanoTime() < deadline) {
        allocated = bytesAllocatedBy(compiled);
      }
      assertThat(allocated).as("bytes allocated by 50 inferences, all threads").isZero();
    }
  }

  private static long bytesAllocatedBy(CompiledNetwork compiled) {
    long[] threads = inferringThreads();
    long before = allocatedBytes(threads);
    for (int repetition = 0; repetition < 50; repetition++) {
      compiled.infer();
    }
    return allocatedBytes(threads) - before;
  }

  private static long allocatedBytes(long[] threads) {
    long sum = 0;
    for (long thread : threads) {
      sum += THREADS.getThreadAllocatedBytes(thread);
    }
    return sum;
  }

  private static long[] inferringThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.equals(Thread.currentThread()) || isWorker(thread))
        .mapToLong(Thread::threadId)
        .toArray();
  }

  private static boolean isWorker(Thread thread) {
    return thread.getName().startsWith("joulemark-cpu");
  }

  @Test
  void endsItsThreadsWhenClosed() {
    CompiledNetwork compiled =
        Inference.BACKEND
            .compile(Inference.request(Networks.boltzmann(16, 32, 0.3), Precision.FLOAT32, ROWS, "dense", 3));
    compiled.infer();
    assertThat(workers()).hasSize(2).allMatch(Thread::isDaemon);
    compiled.close();
    assertThat(workers()).isEmpty();
  }

  private static List<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream().filter(CpuNetworkTest::isWorker).toList();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"dense, FLOAT32", "dense, FLOAT64", "exp-table, FLOAT32", "exp-table, FLOAT64"})
  void storesNumbersInThePrecisionAskedFor(String kernel, Precision precision) {
    ElementType expected = switch (precision) {
      case FLOAT32 -> ElementType.FLOAT32;
      case FLOAT64 -> ElementType.FLOAT64;
      case FLOAT16, BFLOAT16, INT8, ANALOG -> throw new AssertionError(precision + " is stored in no way yet");
    };
    CompileRequest request = Inference.request(Networks.boltzmann(16, 32, 0.3), precision, 4, kernel);
    try (CompiledNetwork compiled = Inference.BACKEND.compile(request)) {
      assertThat(compiled.input().elementType()).isEqualTo(expected);
      assertThat(compiled.output().elementType()).isEqualTo(expected);
    }
  }

  @Test
  void mayBeClosedTwiceAndThenRefusesEverything() {
    CompiledNetwork compiled =
        Inference.BACKEND.compile(Inference.request(Networks.boltzmann(16, 32, 0.3), Precision.FLOAT32, 4, "auto"));
    compiled.close();
    compiled.close();
    for (Runnable use : List.<Runnable>of(
        compiled::input, compiled::output, compiled::upload, compiled::infer, compiled::download)) {
      assertThatIllegalStateException().isThrownBy(use::run).withMessageContaining("closed");
    }
  }

  @Test
  void leavesItsInputAlone() {
    CompileRequest request = Inference.request(Networks.boltzmann(16, 32, 0.3), Precision.FLOAT32, 100, "auto");
    try (CompiledNetwork compiled = Inference.BACKEND.compile(request)) {
      Networks.fill(compiled.input(), InputKind.SPIN);
      double[][] before = Numbers.rowsOf(compiled.input());
      compiled.infer();
      assertThat(Arrays.deepEquals(Numbers.rowsOf(compiled.input()), before)).isTrue();
    }
  }

  @Test
  void givesTheSameAnswersEachTime() {
    CompileRequest request = new CompileRequest(
        Networks.boltzmann(16, 160, 0.3), Precision.FLOAT32, ROWS,
        Settings.of(Inference.BACKEND.settings(), Map.of("threads", "2")), 1,
        Inference.noCalibration(16));
    try (CompiledNetwork compiled = Inference.BACKEND.compile(request)) {
      Networks.fill(compiled.input(), InputKind.SPIN);
      compiled.infer();
      double[] first = compiled.output().column(0);
      for (int repetition = 0; repetition < 200; repetition++) {
        compiled.infer();
      }
      assertThat(compiled.output().column(0)).isEqualTo(first);
    }
  }
}
