package org.joulemark.workload.nqs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;

/** Finds the weights that the settings ask for: the user's where given, else the shipped ones. */
final class MachineWeights {

  private MachineWeights() {}

  static RestrictedBoltzmannMachine of(Settings settings, SquareLattice lattice) {
    int alpha = settings.integer(NqsRbmSettings.ALPHA);
    return settings
        .optionalPath(NqsRbmSettings.WEIGHTS)
        .map(path -> requireAlpha(read(path, lattice, alpha), alpha, path))
        .orElseGet(() -> ShippedMachines.machine(lattice, alpha).machine().expand());
  }

  private static RestrictedBoltzmannMachine read(Path path, SquareLattice lattice, int alpha) {
    if (Files.isDirectory(path)) {
      return EmeCsvFolder.read(path, lattice, alpha);
    }
    TranslationInvariantMachine machine = RbmTextFormat.parse(TextFile.read(path), path.toString()).machine();
    if (!machine.lattice().equals(lattice)) {
      throw new InvalidInputException(
          path + ": weights for lattice " + machine.lattice() + ", but setting 'lattice' is " + lattice);
    }
    return machine.expand();
  }

  private static RestrictedBoltzmannMachine requireAlpha(RestrictedBoltzmannMachine machine, int alpha, Path path) {
    if (machine.alpha() != alpha) {
      throw new InvalidInputException(
          path + ": " + machine.weights().length + " hidden units, so alpha is " + machine.alpha()
              + ", but setting 'alpha' is " + alpha + "; set alpha to " + machine.alpha() + " or give other weights");
    }
    return machine;
  }
}
