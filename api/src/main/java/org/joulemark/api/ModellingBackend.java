package org.joulemark.api;

import java.util.List;

/** A backend that models hardware, and can tell of that hardware without running anything on it. */
public interface ModellingBackend extends Backend {

  /**
   * The setting whose value names the hardware: a word, or the path of a file of the user's. It has a default.
   */
  String hardwareSetting();

  /** What can be named without a file, in the order in which it is listed. */
  List<String> shippedHardware();

  /**
   * Everything that is assumed of the hardware that these settings name.
   *
   * @throws InvalidInputException where the hardware's description cannot be used; the message names file and key
   */
  HardwareSheet sheet(Settings settings);
}
