package org.joulemark.probe.ipmi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.SettingType.Choice;
import org.joulemark.api.SettingType.PathName;
import org.joulemark.api.SettingType.RealNumber;
import org.joulemark.api.SettingType.Text;
import org.joulemark.api.SettingType.WholeNumber;
import org.joulemark.probe.credential.CredentialSource;
import org.jspecify.annotations.Nullable;

/** The settings of the probe. */
final class IpmiSettings {

  static final String READING = "reading";
  static final String DCMI = "dcmi";
  static final String SENSOR = "sensor";
  static final String TOOL = "tool";
  static final String PROGRAM_FOLDER = "programFolder";
  static final String DEVICE_NUMBER = "deviceNumber";
  static final String HOST = "host";
  static final String PORT = "port";
  static final String CIPHER_SUITE = "cipherSuite";
  static final String PRIVILEGE_LEVEL = "privilegeLevel";
  static final String WORKAROUNDS = "workarounds";
  static final String TIMEOUT_SECONDS = "timeoutSeconds";
  static final String REPOSITORY_SECONDS = "repositorySeconds";
  static final String UPDATE_INTERVAL_SECONDS = "updateIntervalSeconds";
  static final String RELATIVE_UNCERTAINTY = "relativeUncertainty";
  static final String MOST_WATTS = "mostWatts";

  private IpmiSettings() {}

  /**
   * The declarations.
   *
   * @param defaults by name, in place of the usual ones
   */
  static List<SettingDeclaration> declarations(Map<String, String> defaults) {
    return Stream.of(what(), where(), CredentialSource.settings(), figures())
        .flatMap(List::stream)
        .map(usual -> new SettingDeclaration(usual.name(), usual.type(),
            defaults.getOrDefault(usual.name(), usual.defaultValue()), usual.description()))
        .toList();
  }

  private static List<SettingDeclaration> what() {
    return List.of(
        declaration(READING, new Choice(DCMI, SENSOR), DCMI,
            "The power of the node by DCMI, or by the sensor that the setting sensor names"),
        declaration(SENSOR, new Text(), null, "Name of the sensor of the whole node's power, in watts"),
        declaration(TOOL, new Choice(Tool.allSettings()), Tool.IPMITOOL.setting(), "Whose programs ask the BMC"),
        declaration(PROGRAM_FOLDER, new PathName(), null, "Folder of these programs; else they are looked up in PATH"));
  }

  private static List<SettingDeclaration> where() {
    return List.of(
        declaration(HOST, new Text(), "", "Name or address of the BMC; empty for that of this machine"),
        declaration(DEVICE_NUMBER, new WholeNumber(0, 255), "0", "N of /dev/ipmiN, for the BMC of this machine"),
        declaration(PORT, new WholeNumber(1, 65_535), "623", "UDP port of the BMC"),
        declaration(CIPHER_SUITE, new WholeNumber(1, 255), "17", "Number of the cipher suite; older BMCs have 3 only"),
        declaration(PRIVILEGE_LEVEL, new Choice(PrivilegeLevel.allSettings()), PrivilegeLevel.ADMINISTRATOR.setting(),
            "What the session asks to be allowed"),
        declaration(WORKAROUNDS, new Text(), "none", "Workaround flags of freeipmi, for BMCs that break the standard"));
  }

  private static List<SettingDeclaration> figures() {
    return List.of(
        declaration(TIMEOUT_SECONDS, new WholeNumber(1, 60), "5", "How long the BMC may take to answer"),
        // A large BMC has some 300 records, each of which takes a few exchanges of some 10 ms, and more through /dev/ipmi0.
        declaration(REPOSITORY_SECONDS, new WholeNumber(1, 600), "60",
            "How long the BMC may take to describe all of its sensors, which reading: sensor asks for at the opening"),
        declaration(UPDATE_INTERVAL_SECONDS, new RealNumber(0.01, 60), "1", "How often the BMC renews its reading"),
        declaration(RELATIVE_UNCERTAINTY, new RealNumber(0, 1), "0.03",
            "One standard deviation of the BMC's watts as a fraction of them"),
        declaration(MOST_WATTS, new RealNumber(1, 100_000), "20000", "More than the node can draw"));
  }

  private static SettingDeclaration declaration(
      String name, SettingType type, @Nullable String value, String description) {
    return new SettingDeclaration(name, type, value, description);
  }
}
