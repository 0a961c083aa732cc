package org.joulemark.probe.redfish;

import java.net.http.HttpRequest;

/** What a request carries to be let in. Secrets stay inside: none of these prints them. */
sealed interface Access extends AutoCloseable permits OpenAccess, BasicAccess, SessionAccess {

  void authorize(HttpRequest.Builder request);

  /** True where the BMC may have forgotten who asks and was told anew, so that one more try makes sense. */
  boolean renew() throws InterruptedException;

  /** What a user can do about being refused; completes "...: ". */
  String remedy();

  @Override
  void close();
}
