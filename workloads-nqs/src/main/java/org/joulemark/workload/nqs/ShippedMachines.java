package org.joulemark.workload.nqs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joulemark.api.InvalidInputException;

/** The machines trained by this project, each the output of {@code joulemark train nqs-rbm --alpha A}. */
final class ShippedMachines {

  private ShippedMachines() {}

  /**
   * @throws InvalidInputException where none ships for this lattice and alpha
   */
  static TrainedMachine machine(SquareLattice lattice, int alpha) {
    String resource = resource(lattice, alpha);
    try (InputStream stream = ShippedMachines.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new InvalidInputException(
            "no weights ship for alpha " + alpha + " at lattice " + lattice + "; shipped: " + inWords(lattice)
                + "; else train them with `joulemark train nqs-rbm --lattice " + lattice + " --alpha " + alpha
                + "` and give the file as setting 'weights'");
      }
      return RbmTextFormat.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + resource, failure);
    }
  }

  /** The alphas that ship for this lattice, smallest first. */
  static List<Integer> alphas(SquareLattice lattice) {
    return IntStream.rangeClosed(1, NqsRbmSettings.LARGEST_ALPHA)
        .filter(alpha -> ShippedMachines.class.getResource(resource(lattice, alpha)) != null)
        .boxed()
        .toList();
  }

  private static String inWords(SquareLattice lattice) {
    List<Integer> alphas = alphas(lattice);
    return alphas.isEmpty()
        ? "none for this lattice"
        : alphas.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String resource(SquareLattice lattice, int alpha) {
    return "rbm-" + lattice + "-alpha-" + alpha + ".txt";
  }
}
