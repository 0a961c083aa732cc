package org.joulemark.backend.cpu;

import java.util.List;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/**
 * Evaluates networks on the host's processors with vector instructions, in binary64 or binary32. The kernel is
 * {@code dense} (matrix products), {@code exp-table} (tables of exponentials, for one layer of +-1 inputs read out as a
 * log amplitude) or {@code auto}: tables where they apply and fit the caches, else dense.
 */
public final class CpuBackend implements InferenceBackend {

  static final String KERNEL = "kernel";
  static final String THREADS = "threads";

  private static final int MAX_THREADS = 4096;
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  @Override
  public String id() {
    return "cpu";
  }

  @Override
  public String description() {
    return "this machine's processors, through the Vector API";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(
            KERNEL,
            new SettingType.Choice(KernelChoice.AUTO, KernelChoice.DENSE.id(), KernelChoice.EXP_TABLE.id()),
            KernelChoice.AUTO,
            "how a network is evaluated; auto takes exp-table where it applies, else dense"),
        new SettingDeclaration(
            THREADS,
            new SettingType.WholeNumber(1, MAX_THREADS),
            Integer.toString(Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors())),
            "threads at most, the caller's among them; a batch too small to share uses fewer"));
  }

  @Override
  public Support available(Settings settings) {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()
        ? Support.yes()
        : Support.no("the JVM runs without the Vector API; start it with --add-modules " + VECTOR_MODULE);
  }

  /**
   * The Vector API, and objects on cache lines: heap arrays then begin at a fixed place of a line, and no vector of a table
   * straddles two lines, which would double what its load costs (measured: a third of the time of {@code exp-table}).
   */
  @Override
  public List<String> jvmArguments(Settings settings) {
    return List.of("--add-modules=" + VECTOR_MODULE, "-XX:ObjectAlignmentInBytes=64");
  }

  @Override
  public Support supports(CompileRequest request) {
    return Arithmetic.of(request.precision())
        .map(arithmetic -> KernelChoice.supports(request, arithmetic))
        .orElseGet(
            () -> Support.no(
                "the cpu backend computes in " + Precision.FLOAT64.id() + " and " + Precision.FLOAT32.id() + ", not in "
                    + request.precision().id()));
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    if (supports(request) instanceof Support.No(String reason)) {
      throw new IllegalArgumentException(reason);
    }
    return CpuNetwork.compile(request, Arithmetic.of(request.precision()).orElseThrow());
  }
}
