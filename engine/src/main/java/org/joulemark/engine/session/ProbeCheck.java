package org.joulemark.engine.session;

import com.google.inject.Inject;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Support;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.PluginCatalog;

/** A probe that was asked for and cannot be had is an error before anything is measured, never a row without joules. */
final class ProbeCheck {

  private final PluginCatalog catalog;
  private final PluginQuestions questions;

  @Inject
  ProbeCheck(PluginCatalog catalog, PluginQuestions questions) {
    this.catalog = catalog;
    this.questions = questions;
  }

  void requireAvailable(SessionPlan plan) throws InterruptedException {
    for (var selection : plan.probes()) {
      var settings = SettledProbe.of(catalog, selection).settings();
      if (questions.availability(catalog.probe(selection.id()), settings) instanceof Support.No(String reason)) {
        throw new InvalidInputException(
            "probe '" + selection.id() + "' is unavailable: " + reason
                + "; take it out of the session's probes or mend that");
      }
    }
  }
}
