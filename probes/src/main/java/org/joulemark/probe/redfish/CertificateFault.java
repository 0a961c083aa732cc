package org.joulemark.probe.redfish;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;

/** What is wrong with a certificate, and what to do about it. */
final class CertificateFault {

  private final BmcAddress address;
  private final CertificateTrust trust;

  CertificateFault(BmcAddress address, CertificateTrust trust) {
    this.address = address;
    this.trust = trust;
  }

  static boolean isAmong(List<Throwable> causes) {
    return has(causes, CertificateException.class);
  }

  String explain(List<Throwable> causes) {
    if (has(causes, CertificateExpiredException.class) || has(causes, CertificateNotYetValidException.class)) {
      return address
          + ": its certificate has expired or is not valid yet; set the clock of the BMC and of this machine,"
          + " or give the BMC a new certificate";
    }
    if (has(causes, CertPathBuilderException.class) || has(causes, CertPathValidatorException.class)) {
      return trust.file().isPresent() ? notTheTrustedOne() : unknownIssuer();
    }
    return otherName(causes);
  }

  private String unknownIssuer() {
    return address
        + ": its certificate is not trusted, for no known authority signed it; if the BMC signs its own, fetch"
        + " it by: openssl s_client -connect " + address
        + " </dev/null | openssl x509 > bmc.pem, compare its fingerprint"
        + " with that on the BMC's own pages (openssl x509 -in bmc.pem -noout -fingerprint -sha256), and set "
        + CertificateTrust.FILE + "=bmc.pem";
  }

  private String notTheTrustedOne() {
    return address + ": its certificate is not trusted, for it is neither in " + trust.file().orElseThrow()
        + " nor signed by one in it; the BMC has a new certificate, or someone else answers: compare the fingerprints"
        + " (openssl s_client -connect " + address + " </dev/null | openssl x509 -noout -fingerprint -sha256)";
  }

  private String otherName(List<Throwable> causes) {
    return address + ": its certificate is for another name than " + address.host() + " (" + words(causes)
        + "); see its"
        + " names by: openssl s_client -connect " + address + " </dev/null | openssl x509 -noout -subject -ext"
        + " subjectAltName, put one of them into url (a line in /etc/hosts gives it an address), or give the BMC a"
        + " certificate for " + address.host();
  }

  private static String words(List<Throwable> causes) {
    return causes.stream().filter(CertificateException.class::isInstance).map(Throwable::getMessage)
        .map(message -> ForeignText.shown(String.valueOf(message))).reduce((_, innermost) -> innermost).orElse("");
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
    return causes.stream().anyMatch(kind::isInstance);
  }
}
