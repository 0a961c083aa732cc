package org.joulemark.workload.svdd.event;

import java.nio.file.Path;
import java.util.Optional;
import org.joulemark.api.InvalidInputException;

/** The files of the LHC dataset hold events of one class each, which only their names tell. */
final class LhcFileName {

  /** What names may begin with, for messages. */
  static final String KNOWN = "background*.h5, Ato4l*.h5, leptoquark*.h5, hToTauTau*.h5 and hChToTauNu*.h5";

  private LhcFileName() {}

  static Optional<EventClass> eventClass(Path file) {
    String name = name(file);
    for (EventClass candidate : EventClass.values()) {
      if (name.startsWith(beginning(candidate))) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  static EventClass eventClassOrFail(Path file) {
    return eventClass(file).orElseThrow(
        () -> new InvalidInputException(
            file + ": has no dataset 'etype', and its name does not tell the class of its events; names that do are "
                + KNOWN));
  }

  static boolean isHdf(Path file) {
    return name(file).endsWith(".h5") || name(file).endsWith(".hdf5");
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String beginning(EventClass eventClass) {
    return switch (eventClass) {
      case BACKGROUND -> "background";
      case A_TO_FOUR_LEPTONS -> "Ato4l";
      case LEPTOQUARK_TO_BOTTOM_TAU -> "leptoquark";
      case NEUTRAL_HIGGS_TO_TWO_TAUS -> "hToTauTau";
      case CHARGED_HIGGS_TO_TAU_NEUTRINO -> "hChToTauNu";
    };
  }
}
