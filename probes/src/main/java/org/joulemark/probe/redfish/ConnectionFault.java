package org.joulemark.probe.redfish;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.joulemark.api.EnergySourceException;

/** Why a request got no answer, in one line that a user can act on. */
final class ConnectionFault {

  private static final int DEEPEST_CAUSE = 20;

  private final BmcAddress address;
  private final CertificateFault certificates;
  private final Duration timeout;

  ConnectionFault(BmcAddress address, CertificateTrust trust, Duration timeout) {
    this.address = address;
    this.certificates = new CertificateFault(address, trust);
    this.timeout = timeout;
  }

  EnergySourceException of(Throwable failure) {
    List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST_CAUSE).toList();
    if (CertificateFault.isAmong(causes)) {
      return new EnergySourceException(certificates.explain(causes), failure);
    }
    return new EnergySourceException(address + ": " + reason(causes), failure);
  }

  private String reason(List<Throwable> causes) {
    if (has(causes, UnresolvedAddressException.class) || has(causes, UnknownHostException.class)) {
      return "no such host; put the BMC's address into url (ipmitool lan print shows it on the machine itself)";
    }
    if (has(causes, ConnectException.class)) {
      return "refuses the connection; check that url names the BMC and that its web service is on";
    }
    if (has(causes, SSLException.class)) {
      return "no TLS connection (" + words(causes) + "); check by: openssl s_client -connect " + address;
    }
    return "the connection broke (" + words(causes) + "); check by: curl -k https://" + address + "/redfish/v1/";
  }

  EnergySourceException tooLate() {
    return new EnergySourceException(
        address + ": no whole answer within " + timeout.toMillis() / 1e3 + " s; check by: curl -k https://" + address
            + "/redfish/v1/, or raise timeoutSeconds");
  }

  EnergySourceException openingTooLong(Duration limit) {
    return new EnergySourceException(
        address + ": there was no meter after " + limit.toMillis() / 1e3
            + " s, for it answers slowly or has many sensors;"
            + " name the chassis and its sensor by the settings chassis and member, or raise openingSeconds");
  }

  private static String words(List<Throwable> causes) {
    Throwable innermost = causes.getLast();
    return ForeignText.shown(
        innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage());
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
    return causes.stream().anyMatch(kind::isInstance);
  }
}
