package org.joulemark.probe.redfish;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.joulemark.probe.credential.Credentials;

/** HTTP's basic authentication. */
record BasicAccess(Credentials credentials) implements Access {

  @Override
  public void authorize(HttpRequest.Builder request) {
    byte[] pair = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
    request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public String remedy() {
    return "user or password is wrong, the account is locked, or basic authentication is off; correct the credentials, or"
        + " set authentication=session";
  }

  @Override
  public void close() {}
}
