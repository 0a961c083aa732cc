package org.joulemark.engine.meter;

import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/** How the attempt to open a meter ended. */
sealed interface OpeningOutcome {

  /** It counts. */
  record Opened(EnergyMeter meter) implements OpeningOutcome {}

  /**
   * It does not.
   *
   * @param reason what is missing and what grants it
   */
  record Refused(String reason) implements OpeningOutcome {}

  /** Opens a meter, on the thread that is to read and close it. */
  static OpeningOutcome of(EnergyProbe probe, Map<String, String> given) throws InterruptedException {
    try {
      Settings settings = Settings.of(probe.settings(), given);
      return new Opened(probe.open(settings, TimeSource.system()));
    } catch (InvalidInputException refused) {
      return new Refused(refused.getMessage());
    } catch (EnergySourceException absent) {
      return new Refused(absent.getMessage());
    } catch (RuntimeException | LinkageError broken) {
      return new Refused(fault(broken));
    }
  }

  /** What to say where a probe fails as none should. */
  static String fault(Throwable broken) {
    return "it fails (" + broken + "); ask its author to mend it";
  }
}
