package org.joulemark.probe.redfish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.joulemark.api.EnergySourceException;
import tools.jackson.databind.JsonNode;

/** The members of a collection resource, page by page. */
final class ResourceCollection {

  /** More than any BMC has sensors; a next page that leads back to the first would otherwise never end. */
  private static final int MOST_MEMBERS = 5000;

  private final RedfishService service;

  ResourceCollection(RedfishService service) {
    this.service = service;
  }

  /**
   * The members.
   *
   * @param link of the collection
   * @param wanted of the members' links, before any is read
   */
  List<JsonNode> members(String link, Predicate<String> wanted) throws InterruptedException {
    var members = new ArrayList<JsonNode>();
    int seen = 0;
    String page = link;
    while (!page.isEmpty()) {
      JsonNode collection = service.get(page);
      for (JsonNode member : collection.path("Members").values()) {
        if (++seen > MOST_MEMBERS) {
          throw new EnergySourceException(
              service.address() + ": " + ForeignText.shown(link) + " has no end; update the BMC's firmware");
        }
        if (wanted.test(Link.of(member))) {
          members.add(isWhole(member) ? member : service.get(Link.of(member)));
        }
      }
      page = collection.path("Members@odata.nextLink").stringValue("");
    }
    return members;
  }

  /**
   * The members, in one answer where the service can put whole resources in place of links, for it may have hundreds.
   *
   * @param link of the collection
   */
  List<JsonNode> allMembers(String link) throws InterruptedException {
    boolean expands = service.root().path("ProtocolFeaturesSupported").path("ExpandQuery").path("NoLinks")
        .booleanValue(false);
    return members(expands ? link + "?$expand=.($levels=1)" : link, _ -> true);
  }

  private static boolean isWhole(JsonNode member) {
    return member.has("Id");
  }
}
