package org.joulemark.probe.redfish;

import java.util.function.Supplier;
import org.joulemark.api.EnergySourceException;
import org.joulemark.probe.credential.Credentials;

/** From an address to a service that answers, as the user who was asked for. */
final class ServiceOpening {

  private ServiceOpening() {}

  /** The connection belongs to the service then, and is closed here where there is none. */
  static RedfishService open(BmcConnection connection, Authentication kind, Supplier<Credentials> credentials)
      throws InterruptedException {
    try {
      return new RedfishService(connection, access(connection, kind, credentials));
    } catch (RuntimeException | InterruptedException refused) {
      connection.close();
      throw refused;
    }
  }

  private static Access access(BmcConnection connection, Authentication kind, Supplier<Credentials> credentials)
      throws InterruptedException {
    return switch (kind) {
      case NONE -> new OpenAccess();
      case BASIC -> new BasicAccess(credentials.get());
      case SESSION -> session(connection, credentials.get());
    };
  }

  private static Access session(BmcConnection connection, Credentials credentials) throws InterruptedException {
    return new SessionAccess(connection, sessionsOf(connection), credentials);
  }

  /** The root of a service and where to log in are open to everyone (DMTF DSP0266, "Authentication"). */
  private static String sessionsOf(BmcConnection connection) throws InterruptedException {
    var open = new RedfishService(connection, new OpenAccess());
    String link = open.root().path("Links").path("Sessions").path("@odata.id").stringValue("");
    if (link.isEmpty()) {
      throw new EnergySourceException(
          connection.address() + ": its Redfish service names no place to log in (Links.Sessions); set"
              + " authentication=basic");
    }
    return link;
  }
}
