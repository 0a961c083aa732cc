package org.joulemark.probe.redfish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * {@code Sensors} of a chassis. Most of them are of a part, such as one CPU; the one of the whole says so by its
 * {@code PhysicalContext}, or the user names it.
 *
 * @param readingType {@code Power}, {@code EnergyJoules}, {@code EnergyWh} or {@code EnergykWh}
 * @param member the Id that the user chose
 */
record SensorSearch(RedfishService service, String readingType, FigureUnit unit, Optional<String> member)
    implements
    FigureSearch {

  @Override
  public Finding in(Chassis chassis) throws InterruptedException {
    Optional<String> link = chassis.linkTo("Sensors");
    if (link.isEmpty()) {
      return Finding.lacking("no Sensors");
    }
    List<JsonNode> all = sensors(link.get()).stream().filter(this::isOfType).toList();
    List<JsonNode> chosen = all.stream().filter(this::isChosen).toList();
    if (chosen.size() != 1) {
      return Finding.lacking(chosen.isEmpty() && all.isEmpty()
          ? "no sensor of type " + readingType + member.map(id -> " with Id " + id).orElse("")
          : "no single sensor of type " + readingType + " for the whole chassis (set member to one of: " + ids(all)
              + ")");
    }
    return found(chosen.getFirst());
  }

  private List<JsonNode> sensors(String link) throws InterruptedException {
    var collection = new ResourceCollection(service);
    return member.isPresent()
        ? collection.members(link, sensor -> Link.lastPart(sensor).equals(member.get()))
        : collection.allMembers(link);
  }

  private boolean isOfType(JsonNode sensor) {
    return readingType.equals(sensor.path("ReadingType").stringValue(""))
        && unit.symbol().equals(sensor.path("ReadingUnits").stringValue(unit.symbol()))
        && "Zero".equals(sensor.path("ReadingBasis").stringValue("Zero"));
  }

  private boolean isChosen(JsonNode sensor) {
    return member.isPresent() || "Chassis".equals(sensor.path("PhysicalContext").stringValue(""));
  }

  private Finding found(JsonNode sensor) {
    if (!sensor.path("Reading").isNumber()) {
      return Finding.lacking("sensor " + ForeignText.shown(sensor.path("Id").stringValue("")) + " has no reading");
    }
    return new Finding.Found(
        new Figure(Link.of(sensor), "Reading", unit, resource -> resource.path("Reading"), Told.by(sensor)));
  }

  private static String ids(List<JsonNode> sensors) {
    return ForeignText.shown(
        sensors.stream().map(sensor -> sensor.path("Id").stringValue("")).collect(Collectors.joining(", ")));
  }
}
