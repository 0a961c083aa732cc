package org.joulemark.workload.svdd;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joulemark.api.InvalidInputException;

/**
 * Reads which networks make up an ensemble: {@code all}, or pairs {@code z/n} joined by {@code +}, an asterisk standing for
 * all published values: {@code 5/0+233/25}, or all z of one n.
 */
final class NetworkSelection {

  static final String ALL = "all";

  private static final String ANY = "*";

  private NetworkSelection() {}

  /**
   * The networks in the order given, each once.
   *
   * @throws InvalidInputException naming the setting and the part that cannot be read
   */
  static List<NetworkId> parse(String setting, String text) {
    if (text.equals(ALL)) {
      return parsePair(setting, ANY + "/" + ANY);
    }
    Set<NetworkId> chosen = new LinkedHashSet<>();
    for (String pair : text.split("\\+", -1)) {
      chosen.addAll(parsePair(setting, pair.strip()));
    }
    return List.copyOf(chosen);
  }

  private static List<NetworkId> parsePair(String setting, String pair) {
    String[] parts = pair.split("/", -1);
    if (parts.length != 2) {
      throw unreadable(setting, pair);
    }
    List<Integer> zs = parts[0].equals(ANY) ? NetworkId.PUBLISHED_Z : List.of(number(setting, pair, parts[0], 1));
    List<Integer> ns = parts[1].equals(ANY) ? NetworkId.PUBLISHED_N : List.of(number(setting, pair, parts[1], 0));
    List<NetworkId> networks = new ArrayList<>();
    for (int z : zs) {
      for (int n : ns) {
        networks.add(new NetworkId(z, n));
      }
    }
    return networks;
  }

  private static int number(String setting, String pair, String text, int least) {
    String stripped = text.strip();
    if (!stripped.matches("\\d{1,4}") || Integer.parseInt(stripped) < least) {
      throw unreadable(setting, pair);
    }
    return Integer.parseInt(stripped);
  }

  private static InvalidInputException unreadable(String setting, String pair) {
    return new InvalidInputException(
        "setting '" + setting + "' holds '" + pair
            + "'; allowed: all, or pairs z/n joined by +, such as 5/0+233/25, where * stands"
            + " for all published values: */0");
  }
}
