package org.joulemark.engine.cell;

import java.util.ArrayList;
import java.util.Optional;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.DeviceBackend;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** A problem's members on one backend, in any batch size. */
record Compilation(
    InferenceBackend backend,
    Settings settings,
    InferenceProblem problem,
    Precision precision,
    long seed,
    Matrix calibrationRows) {

  /** More than a session has virtual chips. */
  private static final long SEEDS_BETWEEN_MEMBERS = 1_000_003;

  static Compilation of(
      InferenceBackend backend, Settings settings, InferenceProblem problem, Precision precision, long seed) {
    return new Compilation(backend, settings, problem, precision, seed, CalibrationRows.of(problem.inputs()));
  }

  Compilation withSeed(long otherSeed) {
    return new Compilation(backend, settings, problem, precision, otherSeed, calibrationRows);
  }

  Optional<ComputeDevice> device() {
    return backend instanceof DeviceBackend choosing ? Optional.of(choosing.device(settings)) : Optional.empty();
  }

  Verification verification() {
    return new Verification(problem, precision);
  }

  /** Whether the backend takes every member at this batch size. */
  Support supports(int batchRows) {
    for (Member member : problem.members()) {
      if (backend.supports(request(member, batchRows)) instanceof Support.No(String reason)) {
        return Support.no(problem.members().size() == 1 ? reason : "member " + member.name() + ": " + reason);
      }
    }
    return Support.yes();
  }

  /** Whether the outputs of any member are drawn from a distribution. */
  boolean isStochastic(int batchRows) {
    return problem.members().stream().anyMatch(member -> backend.isStochastic(request(member, batchRows)));
  }

  CompiledEnsemble compile(int batchRows) {
    var compiled = new ArrayList<CompiledNetwork>();
    try {
      for (Member member : problem.members()) {
        compiled.add(backend.compile(request(member, batchRows)));
      }
      return new CompiledEnsemble(problem, compiled, batchRows);
    } catch (RuntimeException failed) {
      compiled.forEach(CompiledNetwork::close);
      throw failed;
    }
  }

  /** What the backend is asked for one member. Each is hardware of its own, and so has a seed of its own. */
  CompileRequest request(Member member, int batchRows) {
    long memberSeed = seed + SEEDS_BETWEEN_MEMBERS * problem.members().indexOf(member);
    return new CompileRequest(member.network(), precision, batchRows, settings, memberSeed, calibrationRows);
  }
}
