package org.joulemark.probe.redfish;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The resources of one service, read as one user. */
final class RedfishService implements AutoCloseable {

  static final String ROOT = "/redfish/v1/";

  /** Exact, for the decimals of a figure tell its step. */
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private final BmcConnection connection;
  private final Access access;
  private @Nullable JsonNode root;

  RedfishService(BmcConnection connection, Access access) {
    this.connection = connection;
    this.access = access;
  }

  BmcAddress address() {
    return connection.address();
  }

  /** To be called once there is a meter, which may live for long. */
  void endOpening() {
    connection.endOpening();
  }

  /** Where all links start; read once. */
  JsonNode root() throws InterruptedException {
    JsonNode known = root;
    if (known == null) {
      known = get(ROOT);
      root = known;
    }
    return known;
  }

  /** The resource that a link leads to. */
  JsonNode get(String link) throws InterruptedException {
    return find(link).orElseThrow(() -> new EnergySourceException(
        address() + ": has no " + ForeignText.shown(link) + " (status 404); " + (link.equals(ROOT)
            ? "no Redfish service answers there: check url, or use the probe ipmi"
            : "reset the BMC or update its firmware, for its own links lead nowhere")));
  }

  /** The resource that a link leads to, or nothing where the link leads nowhere. */
  Optional<JsonNode> find(String link) throws InterruptedException {
    HttpResponse<byte[]> answer = ask(link);
    if (answer.statusCode() == 401 && access.renew()) {
      answer = ask(link);
    }
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(json(link, answer.body()));
      case 404 -> Optional.empty();
      default -> throw refused(link, answer.statusCode());
    };
  }

  private HttpResponse<byte[]> ask(String link) throws InterruptedException {
    HttpRequest.Builder request = connection.request(link).GET();
    access.authorize(request);
    return connection.send(request.build());
  }

  private EnergySourceException refused(String link, int status) {
    String reason = switch (status) {
      case 401 -> access.remedy();
      case 403 -> "this user may not read it; give the account the right to log in and read (role ReadOnly)";
      case 301, 302, 307, 308 -> "it leads to another address, which is not followed; put that one into url";
      case 429, 503 -> "it is busy or starting; try again later, or raise updateIntervalSeconds";
      default -> "check by: curl -k https://" + address() + ForeignText.shown(link);
    };
    return new EnergySourceException(
        address() + ": " + ForeignText.shown(link) + " was refused (status " + status + "): " + reason);
  }

  private JsonNode json(String link, byte[] body) {
    try {
      JsonNode resource = MAPPER.readTree(body);
      if (resource.isObject()) {
        return resource;
      }
    } catch (JacksonException unreadable) {
      // Not its text, which quotes what was read.
    }
    throw new EnergySourceException(
        address() + ": " + ForeignText.shown(link)
            + " is no JSON object, so that no Redfish service answers there; check"
            + " url, or use the probe ipmi");
  }

  @Override
  public void close() {
    // Also where the time to open is over: the session has to be ended.
    connection.endOpening();
    access.close();
    connection.close();
  }
}
