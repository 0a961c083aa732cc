package org.joulemark.cli.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Puts labels side by side in the order of what they name, each as near to it as the others allow. */
final class SpreadLabels {

  private static final double GAP = 10;

  private final double left;
  private final double right;

  /**
   * Labels for a line of a drawing.
   *
   * @param right what no label passes while there is room for all
   */
  SpreadLabels(double left, double right) {
    this.left = left;
    this.right = right;
  }

  /** A label with the place of what it names. */
  record Label(String text, double wanted, double width) {}

  /** Where the middles of labels go. */
  List<Double> middles(List<Label> fromLeftToRight) {
    Deque<Cluster> clusters = new ArrayDeque<>();
    for (Label label : fromLeftToRight) {
      var cluster = new Cluster(List.of(label));
      while (!clusters.isEmpty() && clusters.getLast().end() + GAP > cluster.start()) {
        cluster = clusters.removeLast().with(cluster);
      }
      clusters.addLast(cluster);
    }
    return clusters.stream().flatMap(cluster -> cluster.middles().stream()).toList();
  }

  /** Labels that would overlap where they want to be, and so stand shoulder to shoulder about their common middle. */
  private final class Cluster {

    private final List<Label> labels;

    Cluster(List<Label> labels) {
      this.labels = labels;
    }

    Cluster with(Cluster next) {
      return new Cluster(Stream.concat(labels.stream(), next.labels.stream()).toList());
    }

    double width() {
      return labels.stream().mapToDouble(Label::width).sum() + GAP * (labels.size() - 1);
    }

    double start() {
      double wanted = labels.stream().mapToDouble(Label::wanted).average().orElse(left) - width() / 2;
      return Math.max(left, Math.min(wanted, right - width()));
    }

    double end() {
      return start() + width();
    }

    List<Double> middles() {
      List<Double> middles = new ArrayList<>();
      double start = start();
      for (Label label : labels) {
        middles.add(start + label.width() / 2);
        start += label.width() + GAP;
      }
      return middles;
    }
  }
}
