package org.joulemark.engine.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.cell.CellRequest;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
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
public final class ProbeCheck {

  private final PluginCatalog catalog;
  private final Survey survey;

  /** Asks the probes of a catalog by means of this survey. */
  public ProbeCheck(PluginCatalog catalog, Survey survey) {
    this.catalog = catalog;
    this.survey = survey;
  }

  /** Opens and closes probes on the machine in question. */
  @FunctionalInterface
  public interface Survey {
    /** What each can count, in the same order. */
    List<EnergySource> of(List<ChosenProbe> probes) throws InterruptedException;
  }

  /**
   * Asks every probe of the plan.
   *
   * @throws InvalidInputException where none can be had, nor a last resort
   */
  public ProbesAtHand check(SessionPlan plan) throws InterruptedException {
    List<CellRequest.ProbeSelection> asked =
        plan.probes().stream().map(selection -> SettledProbe.of(catalog, selection)).toList();
    List<MissingEnergy> missing = missing(asked);
    List<CellRequest.ProbeSelection> usable =
        asked.stream().filter(probe -> missing.stream().noneMatch(lost -> probe.id().equals(lost.probe()))).toList();
    return usable.isEmpty() && !missing.isEmpty()
        ? new ProbesAtHand(List.of(lastResort(plan, missing)), missing, true)
        : new ProbesAtHand(usable, missing, false);
  }

  private CellRequest.ProbeSelection lastResort(SessionPlan plan, List<MissingEnergy> missing)
      throws InterruptedException {
    Optional<String> id = plan.measurement().lastResort().filter(this::isInstalled);
    if (id.isPresent() && missing.stream().noneMatch(lost -> id.get().equals(lost.probe()))) {
      CellRequest.ProbeSelection probe = SettledProbe.of(catalog, new Selection(id.get(), Map.of()));
      if (missing(List.of(probe)).isEmpty()) {
        return probe;
      }
    }
    throw new InvalidInputException(
        missing.stream().map(MissingEnergy::line).collect(
            Collectors.joining("; ", "none of the session's probes can be had: ",
                "; mend one, or take them out of the session's probes" + wordOfAbsentLastResort(plan))));
  }

  /** Each is opened and closed again: what says that it can be had shall be what will be done. */
  private List<MissingEnergy> missing(List<CellRequest.ProbeSelection> probes) throws InterruptedException {
    return survey.of(probes.stream().map(probe -> new ChosenProbe(probe.id(), probe.settings())).toList()).stream()
        .filter(source -> source.refusal() != null)
        .map(source -> new MissingEnergy(source.probe(), null, String.valueOf(source.refusal())))
        .toList();
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
}
