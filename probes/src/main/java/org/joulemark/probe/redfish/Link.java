package org.joulemark.probe.redfish;

import tools.jackson.databind.JsonNode;

/** Where resources name each other. */
final class Link {

  private Link() {}

  /** The link that an object is, or the own address of a resource; empty where it has none. */
  static String of(JsonNode object) {
    return object.path("@odata.id").stringValue("");
  }

  /** By the rules for addresses (DMTF DSP0266) the last part of a member's link is its Id. */
  static String lastPart(String link) {
    String bare = link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  static boolean isSame(String one, String other) {
    return withoutSlash(one).equals(withoutSlash(other));
  }

  private static String withoutSlash(String link) {
    return link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
  }
}
