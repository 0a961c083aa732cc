package org.joulemark.probe.redfish;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes everyone, for users who asked for it in so many words. Of the extended kind, because the JDK checks the
 * host's name on behalf of the other kind.
 */
final class AnyCertificate extends X509ExtendedTrustManager {

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String keyExchange) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine) {
    throw new UnsupportedOperationException("a client only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange, Socket socket) {
    throw new UnsupportedOperationException("a client only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String keyExchange) {
    throw new UnsupportedOperationException("a client only");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
