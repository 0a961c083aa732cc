package org.joulemark.workload.svdd;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/**
 * {@code svdd-ensemble}: anomaly scores of several Deep SVDD networks over the same events, each divided by its largest over
 * the training set, then combined, as in Kösters et al., APL Machine Learning 1, 016101 (2023).
 */
public final class SvddEnsembleWorkload implements PreparingWorkload {

  private final String defaultNetworks;

  /** All 63 networks by default. */
  public SvddEnsembleWorkload() {
    this(NetworkSelection.ALL);
  }

  /** Other networks by default: 63 of them are trained for minutes. */
  SvddEnsembleWorkload(String defaultNetworks) {
    this.defaultNetworks = defaultNetworks;
  }

  @Override
  public String id() {
    return "svdd-ensemble";
  }

  @Override
  public String description() {
    return "up to 63 Deep SVDD networks that score particle collisions together";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return SvddSettings.ofEnsemble(defaultNetworks);
  }

  @Override
  public Support available(Settings settings) {
    return Availability.of(settings, () -> {
      List<NetworkId> networks = networks(settings);
      if (settings.optionalPath(SvddSettings.WEIGHTS).isPresent()) {
        members(settings);
      } else {
        networks.forEach(DefaultNetworks::requirePublished);
      }
    });
  }

  @Override
  public void prepare(Settings settings, Progress progress) throws InterruptedException {
    if (settings.optionalPath(SvddSettings.WEIGHTS).isEmpty()) {
      DefaultNetworks.ofUser().train(networks(settings), activation(settings), progress);
    }
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    List<NamedModel> members = members(settings);
    Combination combination = members.size() == 1 ? Combination.SINGLE : SvddSettings.combination(settings);
    return new ScoringProblem(members, combination, ScoredEvents.of(settings)).load(arena);
  }

  private static List<NamedModel> members(Settings settings) {
    List<NetworkId> networks = networks(settings);
    Optional<Path> weights = settings.optionalPath(SvddSettings.WEIGHTS);
    return weights.isPresent()
        ? membersIn(weights.get(), networks, SvddSettings.activation(settings))
        : DefaultNetworks.ofUser().get(networks, activation(settings));
  }

  private static List<NamedModel> membersIn(Path weights, List<NetworkId> networks, Optional<Activation> activation) {
    UserWeights found = UserWeights.read(weights);
    return networks.stream().map(network -> found.find(NetworkWish.of(network, activation))).toList();
  }

  private static List<NetworkId> networks(Settings settings) {
    return NetworkSelection.parse(SvddSettings.NETWORKS, settings.text(SvddSettings.NETWORKS));
  }

  private static Activation activation(Settings settings) {
    return SvddSettings.activation(settings).orElse(SvddSettings.DEFAULT_ACTIVATION);
  }
}
