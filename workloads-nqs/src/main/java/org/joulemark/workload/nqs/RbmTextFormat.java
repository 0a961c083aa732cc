package org.joulemark.workload.nqs;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joulemark.api.InvalidInputException;

/**
 * The project's own text format for translation-invariant machines: only the alpha (N + 1) independent numbers, each
 * with all its digits.
 *
 * <pre>
 * joulemark-rbm 1
 * lattice 4x4
 * alpha 2
 * training seed 1, ...
 * energyPerSite -0.70...
 * overlap 0.99...
 * filter 1
 * bias 0.1
 * 0.1 0.2 0.3 0.4        L lines of L numbers: the weight of each site as seen from a hidden unit at site 0
 * ...
 * filter 2
 * ...
 * end
 * </pre>
 *
 * <p>Lines that begin with # are comments.
 */
final class RbmTextFormat {

  private static final String SIGNATURE = "joulemark-rbm";
  private static final String VERSION = "1";
  private static final String PREAMBLE =
      """
          # A restricted Boltzmann machine for the L x L Heisenberg antiferromagnet, written by `joulemark train nqs-rbm`:
          # ln psi(s) = sum over filters f and sites t of ln 2 cosh(sum_d w_f[d] s[d + t] + b_f), d and t periodic on the lattice.
          # Per filter: its bias, then w_f[d] with d at row r, column c as number c of line r.
          # Marshall-rotated basis; energies in units of J.
          """;

  private RbmTextFormat() {}

  static String format(TrainedMachine trained) {
    TranslationInvariantMachine machine = trained.machine();
    StringBuilder text = new StringBuilder();
    text.append(SIGNATURE).append(' ').append(VERSION).append('\n').append(PREAMBLE);
    text.append("lattice ").append(machine.lattice()).append('\n');
    text.append("alpha ").append(machine.alpha()).append('\n');
    text.append("training ").append(trained.training()).append('\n');
    text.append(String.format(Locale.ROOT, "energyPerSite %.12f%n", trained.energyPerSite()).replace("\r", ""));
    text.append(String.format(Locale.ROOT, "overlap %.12f%n", trained.overlap()).replace("\r", ""));
    for (int filter = 0; filter < machine.alpha(); filter++) {
      appendFilter(text, machine, filter);
    }
    return text.append("end\n").toString();
  }

  private static void appendFilter(StringBuilder text, TranslationInvariantMachine machine, int filter) {
    int extent = machine.lattice().extent();
    text.append("filter ").append(filter + 1).append('\n');
    text.append("bias ").append(machine.bias(filter)).append('\n');
    for (int row = 0; row < extent; row++) {
      int first = row * extent;
      text.append(
          IntStream.range(first, first + extent)
              .mapToObj(site -> Double.toString(machine.weight(filter, site)))
              .collect(Collectors.joining(" ", "", "\n")));
    }
  }

  /**
   * @param source names the text in error messages
   * @throws InvalidInputException naming source and line
   */
  static TrainedMachine parse(String text, String source) {
    NumberedLines lines = new NumberedLines(source, text);
    if (!lines.after(SIGNATURE).equals(VERSION)) {
      throw lines.error("only version " + VERSION + " of the format is known");
    }
    SquareLattice lattice = lattice(lines);
    int alpha = alpha(lines);
    String training = lines.after("training");
    double energyPerSite = lines.numberAfter("energyPerSite");
    double overlap = lines.numberAfter("overlap");
    double[] parameters = new double[alpha * TranslationInvariantMachine.parametersPerFilter(lattice)];
    for (int filter = 0; filter < alpha; filter++) {
      readFilter(lines, lattice, filter, parameters);
    }
    lines.after("end");
    TranslationInvariantMachine machine = new TranslationInvariantMachine(lattice, parameters);
    return new TrainedMachine(machine, training, energyPerSite, overlap);
  }

  private static SquareLattice lattice(NumberedLines lines) {
    String text = lines.after("lattice");
    try {
      return SquareLattice.parse(text);
    } catch (InvalidInputException unusable) {
      throw lines.error(unusable.getMessage());
    }
  }

  private static int alpha(NumberedLines lines) {
    double alpha = lines.numberAfter("alpha");
    if (alpha != Math.rint(alpha) || alpha < 1 || alpha > NqsRbmSettings.LARGEST_ALPHA) {
      throw lines.error("alpha must be a whole number from 1 to " + NqsRbmSettings.LARGEST_ALPHA);
    }
    return (int) alpha;
  }

  private static void readFilter(NumberedLines lines, SquareLattice lattice, int filter, double[] parameters) {
    if (!lines.after("filter").equals(Integer.toString(filter + 1))) {
      throw lines.error("filter " + (filter + 1) + " must come here");
    }
    int start = filter * TranslationInvariantMachine.parametersPerFilter(lattice);
    parameters[start + lattice.sites()] = lines.numberAfter("bias");
    for (int row = 0; row < lattice.extent(); row++) {
      double[] weights = lines.numbers(lattice.extent());
      System.arraycopy(weights, 0, parameters, start + row * lattice.extent(), weights.length);
    }
  }
}
