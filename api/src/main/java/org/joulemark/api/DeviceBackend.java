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

  /**
   * The device that these settings choose. The JVM runs with {@link #jvmArguments} for them.
   *
   * @throws InvalidInputException where there is none, or nobody can be asked; the message says what is missing
   */
  ComputeDevice device(Settings settings);
}
