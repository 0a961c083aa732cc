package org.joulemark.workload.svdd;

import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.StorageException;
import org.joulemark.api.Support;
import org.joulemark.workload.svdd.event.EventFiles;

/** Looks at the files that settings name, so that one which cannot be used is told before anything is measured. */
final class Availability {

  private Availability() {}

  /**
   * The answer to {@link org.joulemark.api.Workload#available}.
   *
   * @param weights looks at the weights; throws {@link InvalidInputException} where they cannot be used and
   *     {@link StorageException} where they cannot be read
   */
  static Support of(Settings settings, Runnable weights) {
    try {
      settings.optionalPath(SvddSettings.EVENTS).ifPresent(EventFiles::open);
      weights.run();
      return Support.yes();
    } catch (InvalidInputException unusable) {
      return Support.no(unusable.getMessage());
    } catch (StorageException unreadable) {
      return Support.no(unreadable.getMessage());
    }
  }
}
