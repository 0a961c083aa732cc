package org.joulemark.workload.svdd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joulemark.api.Activation;
import org.joulemark.api.Settings;
import org.joulemark.workload.svdd.model.DeepSvddModel;

/**
 * What the settings say of a network; what they leave open is up to the weights.
 *
 * @param z outputs of the last layer
 * @param n every coordinate of the centre
 * @param activation of the hidden layers
 */
record NetworkWish(Optional<Integer> z, Optional<Integer> n, Optional<Activation> activation) {

  static NetworkWish of(Settings settings) {
    return new NetworkWish(SvddSettings.z(settings), SvddSettings.n(settings), SvddSettings.activation(settings));
  }

  static NetworkWish of(NetworkId network, Optional<Activation> activation) {
    return new NetworkWish(Optional.of(network.z()), Optional.of(network.n()), activation);
  }

  /** The network meant where there are no weights to say more. */
  NetworkId orDefault() {
    return new NetworkId(z.orElse(SvddSettings.DEFAULT_NETWORK.z()), n.orElse(SvddSettings.DEFAULT_NETWORK.n()));
  }

  /** Whether these weights are what is wished for. */
  boolean isMetBy(DeepSvddModel model) {
    return z.stream().allMatch(wished -> wished == model.z())
        && n.stream().allMatch(wished -> wished == model.n())
        && activation.stream().allMatch(wished -> wished == hiddenActivation(model));
  }

  /** Gives the centre that is wished for to weights that do not know theirs, as those of Keras. */
  DeepSvddModel centred(DeepSvddModel model) {
    boolean knowsItsTraining = model.scaling() != null || !Double.isNaN(model.largestTrainingScore());
    return knowsItsTraining || n.isEmpty()
        ? model
        : new DeepSvddModel(model.layers(), n.get(), null, model.largestTrainingScore(), model.training());
  }

  /** {@code z 5, activation relu}; for messages. */
  String inWords() {
    List<String> parts = new ArrayList<>();
    z.ifPresent(value -> parts.add("z " + value));
    n.ifPresent(value -> parts.add("n " + value));
    activation.ifPresent(value -> parts.add("activation " + lowerCase(value)));
    return parts.isEmpty() ? "any network" : String.join(", ", parts);
  }

  /** {@code z 5, n 0, activation elu}; for messages. */
  static String inWords(DeepSvddModel model) {
    return "z " + model.z() + ", n " + model.n() + ", activation " + lowerCase(hiddenActivation(model));
  }

  private static Activation hiddenActivation(DeepSvddModel model) {
    return model.layers().getFirst().activation();
  }

  private static String lowerCase(Activation activation) {
    return activation.name().toLowerCase(Locale.ROOT);
  }
}
