package org.joulemark.probe.redfish;

import java.net.URI;
import java.net.URISyntaxException;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/**
 * Where the BMC is: the only place that anything is sent to. Whoever can answer in its place, or write into its
 * resources, could otherwise point to a host that collects tokens and passwords.
 *
 * @param root {@code https://host[:port]/}
 */
record BmcAddress(URI root) {

  private static final int HTTPS_PORT = 443;

  /** The address that a user gave; without a word of it in a message where it holds a password. */
  static BmcAddress of(String url) {
    if (url.contains("@")) {
      throw new InvalidInputException(
          "url holds a user's name or password, and settings are written to results; leave them out of it and put them"
              + " into the environment or a file");
    }
    URI uri = parse(url);
    if ("http".equals(uri.getScheme())) {
      throw new InvalidInputException(
          "url=" + url + ": http is refused, for everyone on the way could read the password; allowed: https://...");
    }
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null || !isBare(uri)) {
      throw new InvalidInputException(
          "url=" + url + " is no address of a BMC; allowed: https://host or https://host:port");
    }
    return new BmcAddress(URI.create("https://" + uri.getRawAuthority() + "/"));
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException unreadable) {
      throw new InvalidInputException(
          "url=" + ForeignText.shown(url) + " is no address; allowed: https://host or https://host:port");
    }
  }

  private static boolean isBare(URI uri) {
    return (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/")) && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  /**
   * What a link of the service leads to.
   *
   * @throws EnergySourceException where that is on another host
   */
  URI resolve(String link) {
    URI target;
    try {
      target = root.resolve(new URI(withoutFragment(link)));
    } catch (URISyntaxException unreadable) {
      throw new EnergySourceException(
          this + ": link '" + ForeignText.shown(link) + "' is none; update the BMC's firmware");
    }
    if (!isHere(target)) {
      throw new EnergySourceException(
          this + ": link '" + ForeignText.shown(link) + "' leads to another host, which is not followed;"
              + " if the BMC goes by that name, put that name into url");
    }
    return target;
  }

  private boolean isHere(URI target) {
    return "https".equals(target.getScheme()) && root.getHost().equalsIgnoreCase(target.getHost())
        && target.getUserInfo() == null && port(root) == port(target);
  }

  private static String withoutFragment(String link) {
    int fragment = link.indexOf('#');
    return fragment < 0 ? link : link.substring(0, fragment);
  }

  private static int port(URI uri) {
    return uri.getPort() < 0 ? HTTPS_PORT : uri.getPort();
  }

  String host() {
    return root.getHost();
  }

  /** As openssl and people write it. */
  @Override
  public String toString() {
    return root.getHost() + ":" + port(root);
  }
}
