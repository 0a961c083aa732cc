package org.joulemark.benchmark.gpu;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.api.Settings;
import org.joulemark.backend.tornado.network.KernelChoice;
import org.joulemark.benchmark.peers.Evaluation;
import org.joulemark.benchmark.peers.SvddNetworks;
import org.joulemark.workload.nqs.NqsRbmWorkload;

/**
 * A network that is compared.
 *
 * @param kind by which users choose it
 * @param distinct its rows, which a batch repeats
 * @param kernels of ours
 * @param goal what was asked for
 */
record Subject(String kind, String title, Evaluation distinct, List<KernelChoice> kernels, List<Peer> peers,
    String goal) {

  /** Of the matrix product alone: Deep SVDD's second layer, near enough. */
  private static final int SIDE = ProductServer.SIDE;

  /** Few enough for the reference, which takes a millisecond each. */
  private static final int EVENTS = 1024;

  /** A network of Deep SVDD's shape. */
  static Subject deepSvdd(int z) {
    Network network = SvddNetworks.network(z, 1, Activation.ELU);
    return new Subject(
        "svdd", "Deep SVDD, 76 -> 512 -> 256 -> 128 -> " + z + ", ELU, |out - c|^2",
        Evaluation.of(network, SvddNetworks.events(EVENTS)), List.of(KernelChoice.DENSE),
        List.of(Peer.TORCH_LITERAL, Peer.TORCH_FASTEST, Peer.TORCH_PRODUCTS, Peer.ONNX_LITERAL, Peer.ONNX_FASTEST),
        "x vendor at least 0.80");
  }

  /** A Boltzmann machine of the 4x4 lattice, over all its states. */
  static Subject boltzmann(int alpha) {
    var workload = new NqsRbmWorkload();
    Settings settings = Settings.of(workload.settings(), Map.of("alpha", Integer.toString(alpha)));
    Evaluation states = Evaluation.of((InferenceProblem) workload.load(settings, Arena.ofAuto()));
    return new Subject(
        "boltzmann", "Boltzmann machine, 4x4, alpha = " + alpha + ", " + states.rows() + " states", states,
        List.of(KernelChoice.DENSE, KernelChoice.EXP_TABLE), peersOfBoltzmann(alpha), "x PyTorch at least 2.00");
  }

  /** One matrix product, and nothing else. */
  static Subject product() {
    Network network = SvddNetworks.product(SIDE);
    return new Subject(
        "product", "matrix product, " + SIDE + " x " + SIDE, Evaluation.of(network, SvddNetworks.rows(EVENTS, SIDE)),
        List.of(KernelChoice.DENSE), List.of(Peer.TORCH_PRODUCTS), "x vendor at least 0.80");
  }

  /** With one slice there is nothing to multiply. */
  private static List<Peer> peersOfBoltzmann(int alpha) {
    return alpha == 1
        ? List.of(Peer.TORCH_LITERAL, Peer.TORCH_FASTEST, Peer.ONNX_LITERAL, Peer.ONNX_FASTEST)
        : List.of(
            Peer.TORCH_LITERAL, Peer.TORCH_FASTEST, Peer.TORCH_REWRITTEN, Peer.ONNX_LITERAL, Peer.ONNX_FASTEST,
            Peer.ONNX_REWRITTEN);
  }

  /** What a peer evaluates: the whole, or the products alone. */
  Evaluation distinctFor(Peer peer) {
    return peer == Peer.TORCH_PRODUCTS ? Evaluation.of(products(distinct.network()), distinct.inputs()) : distinct;
  }

  private static Network products(Network network) {
    List<Layer> layers = network.layers().stream().<Layer>map(layer -> switch (layer) {
      case Layer.Dense(Matrix weights, var _, var _) -> new Layer.Dense(weights, null, Activation.IDENTITY);
    }).toList();
    return new Network(InputKind.REAL, layers, new Readout.Identity());
  }

  NetworkCost cost(KernelChoice kernel, int rows, int bytesPerNumber) {
    return switch (kernel) {
      case DENSE -> NetworkCost.dense(distinct.network(), rows, bytesPerNumber);
      case EXP_TABLE -> NetworkCost.tables(distinct.network(), rows, bytesPerNumber);
    };
  }
}
