package org.joulemark.probe.redfish;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Who may read: the one user, by password or by a session. */
final class SimulatedDoor {

  static final String USER = "reader";
  static final String PASSWORD = "pass:w\u00f6rd \"of\\ the BMC";
  static final String SESSIONS = "/redfish/v1/SessionService/Sessions";

  /** What comes of a request. */
  enum Verdict {
    PASS, SESSION_GRANTED, SESSION_ENDED, STRANGER, FULL
  }

  private final Map<String, String> sessionOfToken = new ConcurrentHashMap<>();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile boolean openToAll;
  private volatile boolean full;
  private volatile String locationPrefix = "";

  static Map<String, String> credentials() {
    return Map.of("BMC_USER", USER, "BMC_PASSWORD", PASSWORD);
  }

  void letEveryoneIn() {
    openToAll = true;
  }

  /** As a BMC that has all the sessions it can have. */
  void letNobodyIn() {
    full = true;
  }

  /** As a BMC behind a forwarded port, which knows only its own name. */
  void nameSessionsBy(String prefix) {
    locationPrefix = prefix;
  }

  void forgetSessions() {
    sessionOfToken.clear();
  }

  int opened() {
    return opened.get();
  }

  int stillOpen() {
    return sessionOfToken.size();
  }

  Verdict judge(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST") && path.equals(SESSIONS)) {
      return login(exchange, body);
    }
    if (path.equals(RedfishService.ROOT) || openToAll || isKnown(exchange)) {
      boolean ended = exchange.getRequestMethod().equals("DELETE") && sessionOfToken.values().remove(path);
      return ended ? Verdict.SESSION_ENDED : Verdict.PASS;
    }
    return Verdict.STRANGER;
  }

  private Verdict login(HttpExchange exchange, String body) {
    var credentials = JsonMapper.shared().readTree(body);
    if (!credentials.path("UserName").stringValue("").equals(USER)
        || !credentials.path("Password").stringValue("").equals(PASSWORD)) {
      return Verdict.STRANGER;
    }
    if (full) {
      return Verdict.FULL;
    }
    int number = opened.incrementAndGet();
    String session = SESSIONS + "/" + number;
    sessionOfToken.put("token-" + number, session);
    exchange.getResponseHeaders().set("X-Auth-Token", "token-" + number);
    exchange.getResponseHeaders().set("Location", locationPrefix + session);
    return Verdict.SESSION_GRANTED;
  }

  private boolean isKnown(HttpExchange exchange) {
    String token = exchange.getRequestHeaders().getFirst("X-Auth-Token");
    String basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return (token != null && sessionOfToken.containsKey(token))
        || Objects.equals(exchange.getRequestHeaders().getFirst("Authorization"), "Basic " + basic);
  }
}
