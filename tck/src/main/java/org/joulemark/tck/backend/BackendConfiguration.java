package org.joulemark.tck.backend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;
import org.joulemark.tck.rule.SettingVariants;

/**
 * A backend as it is tested.
 *
 * @param variant what differs from the default settings
 */
record BackendConfiguration(Backend backend, Map<String, String> variant, Settings settings, Precision precision) {

  /** Of every random choice that a stochastic backend makes, where a rule does not vary it. */
  static final long SEED = 20220921;

  CompileRequest request(Network network, int batchRows) {
    return request(network, batchRows, SEED);
  }

  CompileRequest request(Network network, int batchRows, long seed) {
    return new CompileRequest(network, precision, batchRows, settings, seed, RandomRows.forCalibration(network));
  }

  boolean supports(Network network, int batchRows) {
    return backend.supports(request(network, batchRows)) instanceof Support.Yes;
  }

  boolean isStochastic(Network network) {
    return backend.isStochastic(request(network, 1));
  }

  /** Whether any golden case is taken: asked before every rule, so it stops at the first. */
  boolean isDeclared() {
    return GoldenNetworks.all().stream().anyMatch(this::supports);
  }

  /** The golden cases whose every network the backend declares to take. */
  List<GoldenCase> goldenCases() {
    return GoldenNetworks.all().stream().filter(this::supports).toList();
  }

  private boolean supports(GoldenCase golden) {
    return golden.members().stream().map(Member::network)
        .allMatch(network -> supports(network, golden.inputs().rows()));
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
