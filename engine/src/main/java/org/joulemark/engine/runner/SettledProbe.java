package org.joulemark.engine.runner;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.engine.cell.CellRequest;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plugin.PluginCatalog;

/** A probe with every setting decided: a probe is no axis, for all cells of a session are read by the same meters. */
final class SettledProbe {

  private SettledProbe() {}

  static CellRequest.ProbeSelection of(PluginCatalog catalog, Selection probe) {
    EnergyProbe plugin = catalog.probe(probe.id()).plugin();
    Map<String, String> given = new TreeMap<>();
    probe.axes().forEach((name, values) -> given.put(name, single(probe.id(), name, values)));
    return new CellRequest.ProbeSelection(probe.id(), Settings.of(plugin.settings(), given).asMap());
  }

  private static String single(String id, String name, List<String> values) {
    if (values.size() != 1) {
      throw new InvalidInputException(
          "probe " + id + ": setting '" + name + "' has " + values.size() + " values; a probe takes one");
    }
    return values.getFirst();
  }
}
