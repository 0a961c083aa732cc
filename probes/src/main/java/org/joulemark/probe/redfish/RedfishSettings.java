package org.joulemark.probe.redfish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.probe.credential.CredentialSource;

/** The settings of the probe. */
final class RedfishSettings {

  static final String CHASSIS = "chassis";
  static final String MEMBER = "member";
  private static final String URL = "url";
  private static final String READING = "reading";
  private static final String AUTHENTICATION = "authentication";
  private static final String TIMEOUT = "timeoutSeconds";
  private static final String OPENING = "openingSeconds";

  private RedfishSettings() {}

  /**
   * All of them.
   *
   * @param defaults that replace those of the probe, for tests
   */
  static List<SettingDeclaration> declarations(Map<String, String> defaults) {
    return Stream.of(access(), figure(), quality(), CredentialSource.settings()).flatMap(List::stream)
        .map(setting -> new SettingDeclaration(setting.name(), setting.type(),
            defaults.getOrDefault(setting.name(), setting.defaultValue()), setting.description()))
        .toList();
  }

  private static List<SettingDeclaration> access() {
    return List.of(
        new SettingDeclaration(URL, new SettingType.Text(), null,
            "Address of the BMC: https://host or https://host:port"),
        new SettingDeclaration(AUTHENTICATION, new SettingType.Choice(Authentication.words()), "session",
            "How the BMC is told who asks"),
        new SettingDeclaration(CertificateTrust.FILE, new SettingType.PathName(), null,
            "PEM file with the certificate of the BMC or of its authority, the only one believed then"),
        new SettingDeclaration(CertificateTrust.VERIFY, new SettingType.Flag(), "true",
            "false believes whoever answers at url, and gives them the password"),
        new SettingDeclaration(TIMEOUT, new SettingType.RealNumber(0.1, 300), "10",
            "How long one answer of the BMC may take"),
        new SettingDeclaration(OPENING, new SettingType.RealNumber(0.1, 3600), "60",
            "How long it may take to log in and find the figure, however many questions that needs"));
  }

  private static List<SettingDeclaration> figure() {
    return List.of(
        new SettingDeclaration(READING, new SettingType.Choice(ReadingChoice.words()), "auto",
            "The figure that is read; auto: power, by the first of environment-metrics, sensor, power that has it"),
        new SettingDeclaration(CHASSIS, new SettingType.Text(), null,
            "Id of the chassis; by default the only one that has the figure"),
        new SettingDeclaration(MEMBER, new SettingType.Text(), null,
            "Id of the sensor, or MemberId in PowerControl; by default the one that says it is for the whole chassis"));
  }

  private static List<SettingDeclaration> quality() {
    return List.of(
        new SettingDeclaration(FigureQuality.UPDATE_INTERVAL, new SettingType.RealNumber(0.01, 3600), null,
            "How often the BMC updates the figure; by default what its sensor tells, else 1"),
        new SettingDeclaration(NodeEnergy.STEP_WATTS, new SettingType.RealNumber(1e-6, 1000), "1",
            "Step of the power that the BMC shows, in watts"),
        new SettingDeclaration(NodeEnergy.STEP_JOULES, new SettingType.RealNumber(1e-6, 1e8), null,
            "Step of the energy counter, in joules; by default what its last decimal is worth"),
        new SettingDeclaration(NodeEnergy.MOST_WATTS, new SettingType.RealNumber(1, 1e5), "20000",
            "More than the machine can draw, in watts: a figure beyond it is refused"),
        new SettingDeclaration(FigureQuality.RELATIVE_UNCERTAINTY, new SettingType.RealNumber(0, 10), null,
            "One standard deviation of the figure as a fraction; by default what its sensor tells, else 0.029"));
  }

  static BmcAddress address(Settings settings) {
    return BmcAddress.of(settings.optionalText(URL).orElseThrow(() -> new InvalidInputException(
        "the BMC's address is not known: set url=https://...; on the machine itself 'ipmitool lan print' shows it")));
  }

  static Authentication authentication(Settings settings) {
    return Authentication.of(settings.text(AUTHENTICATION));
  }

  static ReadingChoice reading(Settings settings) {
    return ReadingChoice.of(settings.text(READING));
  }

  static BmcConnection.Limits limits(Settings settings) {
    return new BmcConnection.Limits(seconds(settings, TIMEOUT), seconds(settings, OPENING));
  }

  private static Duration seconds(Settings settings, String name) {
    return Duration.ofNanos(Math.round(settings.real(name) * 1e9));
  }
}
