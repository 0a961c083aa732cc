package org.joulemark.probe.redfish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * {@code PowerControl} of the older resource {@code Power}. Beside the member for the whole chassis some services have
 * members for its CPUs, its memory or the nodes in it; only what its physical context or related item says, or the
 * user, tells which is the whole.
 *
 * @param member the MemberId that the user chose
 */
record PowerControlSearch(RedfishService service, Optional<String> member) implements FigureSearch {

  private static final String WATTS = "PowerConsumedWatts";

  @Override
  public Finding in(Chassis chassis) throws InterruptedException {
    Optional<String> link = chassis.linkTo("Power");
    Optional<JsonNode> power = link.isPresent() ? service.find(link.get()) : Optional.empty();
    if (power.isEmpty()) {
      return Finding.lacking("no Power");
    }
    List<JsonNode> all = members(power.get()).stream().filter(control -> control.path(WATTS).isNumber()).toList();
    if (all.isEmpty()) {
      return Finding.lacking("Power has no figure for PowerControl." + WATTS);
    }
    List<JsonNode> chosen = all.size() == 1 && member.isEmpty()
        ? all
        : all.stream().filter(control -> isChosen(control, chassis)).toList();
    return chosen.size() == 1
        ? found(link.orElseThrow(), chosen.getFirst())
        : Finding.lacking("PowerControl has no single member for the whole chassis (set member to one of: "
            + names(all) + ")");
  }

  private static List<JsonNode> members(JsonNode power) {
    return List.copyOf(power.path("PowerControl").values());
  }

  private boolean isChosen(JsonNode control, Chassis chassis) {
    return member.map(id -> id.equals(memberId(control)))
        .orElseGet(() -> "Chassis".equals(control.path("PhysicalContext").stringValue(""))
            || control.path("RelatedItem").values().stream()
                .anyMatch(related -> Link.isSame(Link.of(related), chassis.link())));
  }

  private static Finding found(String link, JsonNode control) {
    String id = memberId(control);
    return new Finding.Found(new Figure(link, "PowerControl " + ForeignText.shown(id) + " " + WATTS, FigureUnit.WATT,
        power -> withId(power, id).path(WATTS), Told.nothing()));
  }

  /** By its id and not by its place, for members may come and go. */
  private static JsonNode withId(JsonNode power, String id) {
    return members(power).stream().filter(control -> memberId(control).equals(id)).findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static String memberId(JsonNode control) {
    return control.path("MemberId").stringValue("");
  }

  private static String names(List<JsonNode> controls) {
    return ForeignText.shown(controls.stream()
        .map(control -> memberId(control) + " '" + control.path("Name").stringValue("") + "'")
        .collect(Collectors.joining(", ")));
  }
}
