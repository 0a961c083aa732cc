package org.joulemark.probe.redfish;

import java.net.http.HttpRequest;

/** Nothing, for services that let everyone read. */
record OpenAccess() implements Access {

  @Override
  public void authorize(HttpRequest.Builder request) {}

  @Override
  public boolean renew() {
    return false;
  }

  @Override
  public String remedy() {
    return "it asks for credentials; set authentication=session";
  }

  @Override
  public void close() {}
}
