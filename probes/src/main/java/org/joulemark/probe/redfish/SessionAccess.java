package org.joulemark.probe.redfish;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;
import org.joulemark.probe.credential.Credentials;
import tools.jackson.databind.json.JsonMapper;

/** A session of the service: the password goes over the wire once, a token from then on. */
final class SessionAccess implements Access {

  private static final String TOKEN = "X-Auth-Token";

  private final BmcConnection connection;
  private final String sessions;
  private final Credentials credentials;
  private String token;
  private String session;

  /**
   * Opens a session.
   *
   * @param sessions the link to the collection of sessions
   */
  SessionAccess(BmcConnection connection, String sessions, Credentials credentials) throws InterruptedException {
    this.connection = connection;
    this.sessions = sessions;
    this.credentials = credentials;
    HttpResponse<byte[]> granted = login();
    this.token = tokenOf(granted);
    this.session = linkOf(granted);
  }

  private HttpResponse<byte[]> login() throws InterruptedException {
    byte[] body = JsonMapper.shared()
        .writeValueAsBytes(Map.of("UserName", credentials.user(), "Password", credentials.password()));
    HttpResponse<byte[]> answer = connection.send(connection.request(sessions)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)).build());
    int status = answer.statusCode();
    if (status == 201 || status == 200) {
      return answer;
    }
    if (status == 401 || status == 403) {
      throw new EnergySourceException(
          connection.address() + ": no session for these credentials (status " + status
              + "): user or password is wrong,"
              + " or the account is locked or may not log in; correct the credentials");
    }
    throw new EnergySourceException(
        connection.address() + ": no session at " + ForeignText.shown(sessions) + " (status " + status
            + "): it may have all the sessions that it can have; end some on the BMC's own pages, or set"
            + " authentication=basic");
  }

  private String tokenOf(HttpResponse<byte[]> granted) {
    return granted.headers().firstValue(TOKEN).orElseThrow(() -> new EnergySourceException(
        connection.address() + ": a session without " + TOKEN + " was granted; set authentication=basic"));
  }

  /** The path alone: behind a port that is forwarded, a BMC gives the name that it goes by at home. */
  private String linkOf(HttpResponse<byte[]> granted) {
    return granted.headers().firstValue("Location").flatMap(SessionAccess::path)
        .orElseThrow(() -> new EnergySourceException(
            connection.address() + ": a session without Location was granted, so that it could not be ended; set"
                + " authentication=basic"));
  }

  private static Optional<String> path(String location) {
    try {
      return Optional.ofNullable(new URI(location).getRawPath()).filter(path -> path.startsWith("/"));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void authorize(HttpRequest.Builder request) {
    request.header(TOKEN, token);
  }

  @Override
  public boolean renew() throws InterruptedException {
    HttpResponse<byte[]> granted = login();
    token = tokenOf(granted);
    session = linkOf(granted);
    return true;
  }

  @Override
  public String remedy() {
    return "the session that was opened just now is not accepted; set authentication=basic";
  }

  /** A session that cannot be ended now ends by the BMC's own timeout: nothing that a user has to act on. */
  @Override
  public void close() {
    try {
      connection.send(connection.request(session).header(TOKEN, token).DELETE().build());
    } catch (EnergySourceException gone) {
      // A BMC that stopped answering is why meters are closed early; that reason was told already.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
