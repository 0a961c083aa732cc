package org.joulemark.probe.redfish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joulemark.api.EnergySourceException;
import tools.jackson.databind.JsonNode;

/**
 * The chassis that is the node: the one that the user named, or the only one with a figure.
 *
 * @param chosen the Id of a chassis
 */
record NodeChoice(RedfishService service, Optional<String> chosen) {

  /** One chassis and its figure. */
  record Node(Chassis chassis, Figure figure) {}

  Node find(FigureSearch search) throws InterruptedException {
    List<Chassis> candidates = candidates();
    var nodes = new ArrayList<Node>();
    var reasons = new ArrayList<String>();
    for (Chassis chassis : candidates) {
      switch (search.in(chassis)) {
        case Finding.Found(Figure figure) -> nodes.add(new Node(chassis, figure));
        case Finding.Lacking(String reason) ->
            reasons.add("chassis " + ForeignText.shown(chassis.id()) + ": " + reason);
      }
    }
    if (nodes.size() == 1) {
      return nodes.getFirst();
    }
    throw new EnergySourceException(service.address() + ": " + (nodes.isEmpty() ? none(reasons) : several(nodes)));
  }

  private List<Chassis> candidates() throws InterruptedException {
    List<Chassis> all = all();
    if (chosen.isEmpty()) {
      return all;
    }
    List<Chassis> named = all.stream().filter(chassis -> chassis.id().equals(chosen.get())).toList();
    if (named.isEmpty()) {
      throw new EnergySourceException(
          service.address() + ": has no chassis '" + chosen.get() + "'; set chassis to one of: " + ids(all));
    }
    return named;
  }

  private List<Chassis> all() throws InterruptedException {
    JsonNode root = service.root();
    String link = Link.of(root.path("Chassis"));
    if (link.isEmpty()) {
      throw new EnergySourceException(
          service.address() + ": its service at " + RedfishService.ROOT + " names no chassis, so that it is none for a"
              + " machine; check url, or use the probe ipmi");
    }
    return new ResourceCollection(service).members(link, _ -> true).stream().map(Chassis::new).toList();
  }

  private static String none(List<String> reasons) {
    int shown = Math.min(reasons.size(), 3);
    return "no power that could be read: " + String.join("; ", reasons.subList(0, shown))
        + (reasons.size() > shown ? "; and " + (reasons.size() - shown) + " more" : "")
        + "; choose by the settings reading, chassis and member, or use the probe ipmi";
  }

  private static String several(List<Node> nodes) {
    return "several chassis have a figure, and which is the node is unclear; set chassis to one of: "
        + ids(nodes.stream().map(Node::chassis).toList());
  }

  private static String ids(List<Chassis> all) {
    return all.stream().map(chassis -> ForeignText.shown(chassis.id())).limit(20).collect(Collectors.joining(", "));
  }
}
