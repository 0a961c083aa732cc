package org.joulemark.cli.conformance;

import org.joulemark.cli.conformance.record.PluginConformance;

/** Told how a validation goes. */
public interface ConformanceListener {

  /** So many plugins will be validated. */
  void started(int plugins);

  void pluginStarted(String kind, String id);

  /**
   * A rule begins; told on a thread of its own.
   *
   * @param step counts the rules of this fork from 1
   * @param steps how many there are
   */
  void ruleStarted(int step, int steps, String number);

  void pluginFinished(PluginConformance plugin);
}
