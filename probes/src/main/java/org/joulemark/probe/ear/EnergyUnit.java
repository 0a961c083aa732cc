package org.joulemark.probe.ear;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.joulemark.api.EnergySourceException;

/** The units that releases of EAR print energy in, as the heading of the column names them. */
enum EnergyUnit {

  /** Up to release 5. */
  JOULES("J", 1),
  /** From release 6. */
  KILOWATT_HOURS("KWh", 3.6e6);

  private final String heading;
  private final double joules;

  EnergyUnit(String heading, double joules) {
    this.heading = heading;
    this.joules = joules;
  }

  double joules() {
    return joules;
  }

  String heading() {
    return heading;
  }

  /** What the releases of this unit call themselves. */
  String releases() {
    return switch (this) {
      case JOULES -> "before 6";
      case KILOWATT_HOURS -> "6 or later";
    };
  }

  /** Whether a release prints this unit. */
  boolean isOfRelease(int major) {
    return switch (this) {
      case JOULES -> major < 6;
      case KILOWATT_HOURS -> major >= 6;
    };
  }

  /**
   * The unit of a heading.
   *
   * @throws EnergySourceException for any other: nothing but the heading tells the unit, least of all the magnitude
   */
  static EnergyUnit of(String heading) {
    return Arrays.stream(values()).filter(unit -> unit.heading.equalsIgnoreCase(heading)).findFirst()
        .orElseThrow(() -> new EnergySourceException(
            "eacct gives energy in '" + heading + "'; allowed: "
                + Arrays.stream(values()).map(unit -> "ENERGY(" + unit.heading + ") of releases " + unit.releases())
                    .collect(Collectors.joining(", "))));
  }
}
