package org.joulemark.probe.redfish;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One chassis as the service tells it. */
record Chassis(JsonNode resource) {

  String id() {
    return resource.path("Id").stringValue(Link.lastPart(link()));
  }

  String link() {
    return Link.of(resource);
  }

  /** Where one of its resources is: {@code Power}, {@code Sensors}, {@code EnvironmentMetrics}. */
  Optional<String> linkTo(String name) {
    return Optional.of(Link.of(resource.path(name))).filter(link -> !link.isEmpty());
  }
}
