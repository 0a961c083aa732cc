package org.joulemark.probe.redfish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes certificates (RFC 5280) here and now: the JDK has no public way but its keytool, which starts a JVM for each.
 * Keys are on elliptic curves.
 */
final class SignedCertificate {

  private static final byte[] COMMON_NAME = object("550403");
  private static final byte[] ALTERNATIVE_NAMES = object("551d11");
  private static final byte[] BASIC_CONSTRAINTS = object("551d13");
  private static final byte[] ECDSA_WITH_SHA_256 = sequence(object("2a8648ce3d040302"));
  private static final byte[] TRUE = element(0x01, new byte[]{-1});
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private SignedCertificate() {}

  /** For a server of these names and addresses. */
  static X509Certificate ofServer(String subject, KeyPair keys, List<String> names, Instant from, Instant to,
      String issuer, PrivateKey issuerKey) throws GeneralSecurityException {
    byte[] all = sequence(names.stream().map(SignedCertificate::name).toArray(byte[][]::new));
    return signed(issuer, issuerKey, from, to, subject, keys,
        sequence(ALTERNATIVE_NAMES, element(0x04, all)));
  }

  /** Of who may sign others. */
  static X509Certificate ofAuthority(String subject, KeyPair keys, Instant from, Instant to)
      throws GeneralSecurityException {
    return signed(subject, keys.getPrivate(), from, to, subject, keys,
        sequence(BASIC_CONSTRAINTS, TRUE, element(0x04, sequence(TRUE))));
  }

  private static X509Certificate signed(String issuer, PrivateKey issuerKey, Instant from, Instant to, String subject,
      KeyPair keys, byte[] extension) throws GeneralSecurityException {
    byte[] version3 = element(0xa0, element(0x02, new byte[]{2}));
    byte[] serial = element(0x02, new BigInteger(1, subject.getBytes(StandardCharsets.UTF_8)).toByteArray());
    byte[] toBeSigned = sequence(version3, serial, ECDSA_WITH_SHA_256, distinguished(issuer),
        sequence(time(from), time(to)), distinguished(subject), keys.getPublic().getEncoded(),
        element(0xa3, sequence(extension)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(issuerKey);
    signature.update(toBeSigned);
    byte[] certificate = sequence(toBeSigned, ECDSA_WITH_SHA_256, bits(signature.sign()));
    return (X509Certificate) CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(certificate));
  }

  private static byte[] distinguished(String commonName) {
    byte[] name = sequence(COMMON_NAME, element(0x0c, commonName.getBytes(StandardCharsets.UTF_8)));
    return sequence(element(0x31, name));
  }

  private static byte[] name(String name) {
    if (!name.matches("[0-9.]+")) {
      return element(0x82, name.getBytes(StandardCharsets.US_ASCII));
    }
    var address = new ByteArrayOutputStream();
    Arrays.stream(name.split("\\.", -1)).mapToInt(Integer::parseInt).forEach(address::write);
    return element(0x87, address.toByteArray());
  }

  private static byte[] time(Instant instant) {
    return element(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] bits(byte[] content) {
    return element(0x03, concatenated(new byte[]{0}, content));
  }

  private static byte[] object(String identifier) {
    return element(0x06, HexFormat.of().parseHex(identifier));
  }

  private static byte[] sequence(byte[]... elements) {
    return element(0x30, concatenated(elements));
  }

  /** By the Distinguished Encoding Rules (X.690): tag, length, content. */
  private static byte[] element(int tag, byte[] content) {
    int bytes = content.length;
    byte[] length = bytes < 0x80
        ? new byte[]{(byte) bytes}
        : bytes <= 0xff
            ? new byte[]{(byte) 0x81, (byte) bytes}
            : new byte[]{(byte) 0x82, (byte) (bytes >> Byte.SIZE), (byte) bytes};
    return concatenated(new byte[]{(byte) tag}, length, content);
  }

  private static byte[] concatenated(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
