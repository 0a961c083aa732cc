package org.joulemark.tck.backend.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InputKind;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;
import org.joulemark.tck.rule.SettingVariants;
import org.jspecify.annotations.Nullable;

/**
 * A backend as it is tested. What it answered is kept for the rules that need no answer of their own; nothing of it
 * outlives the test of this backend.
 */
final class BackendConfiguration {

  /** Of every random choice that a stochastic backend makes, where a rule does not vary it. */
  static final long SEED = 20220921;

  private final InferenceBackend backend;
  private final Map<String, String> variant;
  private final Settings settings;
  private final Precision precision;
  private final Map<InputShape, Matrix> calibrationRows = new ConcurrentHashMap<>();
  private final Map<Batch, Matrix> outputs = new ConcurrentHashMap<>();
  private @Nullable List<GoldenCase> goldenCases;

  /** All that calibration rows depend on. */
  private record InputShape(InputKind kind, int columns) {}

  private record Batch(Network network, int rows) {}

  /**
   * A backend with these settings in this precision.
   *
   * @param variant what differs from the default settings
   */
  BackendConfiguration(InferenceBackend backend, Map<String, String> variant, Precision precision) {
    this.backend = backend;
    this.variant = Map.copyOf(variant);
    this.settings = Settings.of(backend.settings(), variant);
    this.precision = precision;
  }

  InferenceBackend backend() {
    return backend;
  }

  Precision precision() {
    return precision;
  }

  CompileRequest request(Network network, int batchRows) {
    return request(network, batchRows, SEED);
  }

  CompileRequest request(Network network, int batchRows, long seed) {
    Matrix calibration = calibrationRows.computeIfAbsent(
        new InputShape(network.inputKind(), network.inputs()), _ -> RandomRows.forCalibration(network));
    return new CompileRequest(network, precision, batchRows, settings, seed, calibration);
  }

  boolean supports(Network network, int batchRows) {
    return backend.supports(request(network, batchRows)) instanceof Support.Yes;
  }

  boolean isStochastic(Network network) {
    return backend.isStochastic(request(network, 1));
  }

  /** Whether any golden case is taken. */
  boolean isDeclared() {
    return !goldenCases().isEmpty();
  }

  /** The golden cases whose every network the backend declares to take. */
  synchronized List<GoldenCase> goldenCases() {
    if (goldenCases == null) {
      goldenCases = GoldenNetworks.all().stream().filter(this::supports).toList();
    }
    return goldenCases;
  }

  private boolean supports(GoldenCase golden) {
    return golden.members().stream().map(Member::network)
        .allMatch(network -> supports(network, golden.inputs().rows()));
  }

  /**
   * What a network of a golden case gives for its rows, starting over at the last until the batch is full, when it is
   * compiled for that alone. Kept; not to be changed.
   */
  Matrix outputs(GoldenCase golden, Network network, int batchRows) {
    return outputs.computeIfAbsent(
        new Batch(network, batchRows), _ -> Trial.outputsOnce(this, network, golden.inputs(), batchRows));
  }

  /** The same for a case of one network. */
  Matrix outputs(GoldenCase golden, int batchRows) {
    return outputs(golden, golden.network(), batchRows);
  }

  /** One small golden case of each structure that the backend takes; at least one. */
  List<GoldenCase> samples() {
    return samples(NetworkStructure::withoutActivations);
  }

  /** The same for each structure and its activations, for what may go wrong in each of them. */
  List<GoldenCase> samplesOfEveryActivation() {
    return samples(NetworkStructure::withActivations);
  }

  private List<GoldenCase> samples(Function<Network, NetworkStructure> structure) {
    Map<NetworkStructure, GoldenCase> samples = new LinkedHashMap<>();
    goldenCases().stream()
        .filter(GoldenNetworks::isSmall)
        .forEach(golden -> samples.putIfAbsent(structure.apply(golden.network()), golden));
    NotApplicable.unless(!samples.isEmpty(), "the backend takes none of the small golden networks");
    return List.copyOf(samples.values());
  }

  /** The samples of which equal rows and repetitions must give equal bits. */
  List<GoldenCase> deterministicSamples() {
    List<GoldenCase> samples =
        samples().stream().filter(golden -> !isStochastic(golden.network())).toList();
    NotApplicable.unless(!samples.isEmpty(), "the backend declares its outputs stochastic");
    return samples;
  }

  void requireTolerance() {
    NotApplicable.unless(precision != Precision.ANALOG, "analog outputs are judged by quality, not by a tolerance");
  }

  /** Ends the rule where the backend takes none of these. */
  List<Network> supported(Network... networks) {
    List<Network> supported = Stream.of(networks).filter(network -> supports(network, 1)).toList();
    NotApplicable.unless(
        !supported.isEmpty(),
        "refused: " + (backend.supports(request(networks[0], 1)) instanceof Support.No(String reason) ? reason : ""));
    return supported;
  }

  @Override
  public String toString() {
    return SettingVariants.name(variant) + ", " + precision.id();
  }
}
