package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Support;
import org.joulemark.engine.measurement.CellRequest;
import org.joulemark.engine.measurement.ProbesAtHand;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.results.MissingEnergy;

/**
 * Asks every probe of a session before anything is measured. One that cannot be had is missing from every row with its
 * reason. Where that leaves none, the plan's last resort is opened in a column of its own, and every row says why; a plan
 * without a last resort is refused.
 */
final class ProbeCheck {

  private final PluginCatalog catalog;
  private final PluginQuestions questions;

  @Inject
  ProbeCheck(PluginCatalog catalog, PluginQuestions questions) {
    this.catalog = catalog;
    this.questions = questions;
  }

  ProbesAtHand check(SessionPlan plan) throws InterruptedException {
    var usable = new ArrayList<CellRequest.ProbeSelection>();
    var missing = new ArrayList<MissingEnergy>();
    for (Selection selection : plan.probes()) {
      CellRequest.ProbeSelection probe = SettledProbe.of(catalog, selection);
      switch (availability(probe)) {
        case Support.Yes _ -> usable.add(probe);
        case Support.No(String reason) -> missing.add(new MissingEnergy(probe.id(), null, reason));
      }
    }
    return usable.isEmpty() && !missing.isEmpty()
        ? new ProbesAtHand(List.of(lastResort(plan, missing)), missing, true)
        : new ProbesAtHand(usable, missing, false);
  }

  private CellRequest.ProbeSelection lastResort(SessionPlan plan, List<MissingEnergy> missing)
      throws InterruptedException {
    Optional<String> id = plan.measurement().lastResort().filter(this::isInstalled);
    if (id.isPresent() && missing.stream().noneMatch(lost -> lost.probe().equals(id.get()))) {
      CellRequest.ProbeSelection probe = SettledProbe.of(catalog, new Selection(id.get(), Map.of()));
      if (availability(probe) instanceof Support.Yes) {
        return probe;
      }
    }
    throw new InvalidInputException(
        missing.stream().map(MissingEnergy::line).collect(
            Collectors.joining("; ", "none of the session's probes can be had: ",
                "; mend one, or take them out of the session's probes" + wordOfAbsentLastResort(plan))));
  }

  private String wordOfAbsentLastResort(SessionPlan plan) {
    return plan.measurement().lastResort()
        .filter(id -> !isInstalled(id))
        .map(id -> "; there is no probe '" + id + "' for measurement.lastResortProbe, at hand: "
            + catalog.probes().stream().map(InstalledPlugin::id).collect(Collectors.joining(", ")))
        .orElse("");
  }

  private boolean isInstalled(String id) {
    return catalog.probes().stream().anyMatch(probe -> probe.id().equals(id));
  }

  private Support availability(CellRequest.ProbeSelection probe) throws InterruptedException {
    return questions.availability(catalog.probe(probe.id()), probe.settings());
  }
}
