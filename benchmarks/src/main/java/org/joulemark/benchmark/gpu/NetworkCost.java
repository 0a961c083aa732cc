package org.joulemark.benchmark.gpu;

import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.benchmark.peers.SvddNetworks;
import org.joulemark.spin.SpinGroups;

/**
 * What a batch costs by the formulas, whoever evaluates it.
 *
 * @param multiplyAdds of products alone: no bias, no activation, no readout
 * @param bytes that at least move between memory and arithmetic: constants once, inputs read, outputs written, and what is between
 *     two layers written and read
 */
record NetworkCost(long multiplyAdds, long bytes) {

  /** Layer by layer, the readout in the last layer's pass. */
  static NetworkCost dense(Network network, int rows, int bytesPerNumber) {
    long constants =
        NetworkConstants.of(network).stream().mapToLong(matrix -> (long) matrix.rows() * matrix.columns()).sum();
    long numbersPerRow = network.inputs() + network.outputs() + 2 * hiddenUnits(network);
    return new NetworkCost(
        SvddNetworks.multiplyAdds(network) * rows, (constants + numbersPerRow * rows) * bytesPerNumber);
  }

  /**
   * One layer of spins by tables of exponentials: for each hidden unit an entry for each group of spins, of which all but one are
   * multiplied, and one factor of the product under the logarithm.
   */
  static NetworkCost tables(Network network, int rows, int bytesPerNumber) {
    int units = network.layers().getFirst().outputs();
    long groups = SpinGroups.count(network.inputs());
    long constants = groups * SpinGroups.PATTERNS * units + network.inputs() + 1;
    long numbersPerRow = (long) network.inputs() + network.outputs();
    return new NetworkCost(groups * units * rows, (constants + numbersPerRow * rows) * bytesPerNumber);
  }

  /** Bytes of a batch and of what is between its layers, all at once in memory. */
  static long residentBytes(Network network, int rows, int bytesPerNumber) {
    return (network.inputs() + network.outputs() + hiddenUnits(network)) * rows * bytesPerNumber;
  }

  private static long hiddenUnits(Network network) {
    return network.layers().stream().limit(network.layers().size() - 1L).mapToLong(Layer::outputs).sum();
  }
}
