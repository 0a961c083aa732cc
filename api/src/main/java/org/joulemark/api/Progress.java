package org.joulemark.api;

/** Told how a long piece of work goes. */
@FunctionalInterface
public interface Progress {

  /**
   * One step is done.
   *
   * @param step from 1 to steps
   * @param steps how many there will be at most
   * @param state what has been reached, in a few words: {@code E/site -0.7015}
   */
  void step(int step, int steps, String state);
}
