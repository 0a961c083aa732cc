package org.joulemark.api;

import java.util.List;

/** A backend that works on one of several devices of this machine, chosen by its setting {@code device}. */
public interface DeviceBackend extends Backend {

  /**
   * The devices that are there, in the order of their indices, whatever they are worth. The JVM runs with
   * {@link #jvmArguments} for the default settings.
   *
   * @return none where the driver knows none
   * @throws InvalidInputException where nobody can be asked; the message says what is missing and how to get it
   */
  List<ComputeDevice> devices();
}
