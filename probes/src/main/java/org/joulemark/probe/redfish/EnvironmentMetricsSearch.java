package org.joulemark.probe.redfish;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code EnvironmentMetrics} of a chassis, which has the figure of the whole chassis by definition; the sensor behind
 * it tells how good it is.
 *
 * @param property {@code PowerWatts}, {@code EnergyJoules} or {@code EnergykWh}
 * @param member that the user chose, which is in none of these
 */
record EnvironmentMetricsSearch(RedfishService service, String property, FigureUnit unit, Optional<String> member)
    implements
    FigureSearch {

  private static final String RESOURCE = "EnvironmentMetrics";

  @Override
  public Finding in(Chassis chassis) throws InterruptedException {
    if (member.isPresent()) {
      return Finding.lacking(RESOURCE + " has no members, and " + ForeignText.shown(member.get()) + " was asked for");
    }
    Optional<String> link = chassis.linkTo(RESOURCE);
    Optional<JsonNode> resource = link.isPresent() ? service.find(link.get()) : Optional.empty();
    if (resource.isEmpty()) {
      return Finding.lacking("no " + RESOURCE);
    }
    JsonNode excerpt = resource.get().path(property);
    if (!excerpt.path("Reading").isNumber()) {
      return Finding.lacking(RESOURCE + " has no figure for " + property);
    }
    return new Finding.Found(new Figure(link.orElseThrow(), property + ".Reading", unit,
        metrics -> metrics.path(property).path("Reading"), told(excerpt)));
  }

  private Told told(JsonNode excerpt) throws InterruptedException {
    String sensor = excerpt.path("DataSourceUri").stringValue("");
    return sensor.isEmpty() ? Told.nothing() : service.find(sensor).map(Told::by).orElseGet(Told::nothing);
  }
}
