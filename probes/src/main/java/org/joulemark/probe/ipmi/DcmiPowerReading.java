package org.joulemark.probe.ipmi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answer to Get Power Reading (DCMI 1.5, 6.6.1).
 *
 * @param active whether the BMC measures at all; where it does not, its watts mean nothing
 */
record DcmiPowerReading(int watts, boolean active) {

  /** Group extension DCMI, system power statistics, for the whole entity. */
  static final String REQUEST = "raw 0x2c 0x02 0xdc 0x01 0x00 0x00";

  private static final int BYTES = 18;
  private static final int GROUP_DCMI = 0xdc;
  private static final int STATE = 17;
  private static final int STATE_ACTIVE = 0x40;
  private static final Pattern CURRENT_POWER = Pattern.compile("(?m)^Current Power\\s*: (\\d+) Watts");
  private static final Pattern MEASUREMENT = Pattern.compile("(?m)^Power Measurement\\s*: (.+)$");

  /** From the bytes that ipmitool prints, if they are such an answer; lines of words between them are passed over. */
  static Optional<DcmiPowerReading> ofBytes(List<String> lines) {
    List<Integer> bytes = HexadecimalLines.bytes(lines);
    if (bytes.size() != BYTES || bytes.getFirst() != GROUP_DCMI) {
      return Optional.empty();
    }
    int watts = bytes.get(1) | bytes.get(2) << Byte.SIZE;
    return Optional.of(new DcmiPowerReading(watts, (bytes.get(STATE) & STATE_ACTIVE) != 0));
  }

  /** From the words of freeipmi, if they are such an answer. */
  static Optional<DcmiPowerReading> ofWords(String output) {
    var power = CURRENT_POWER.matcher(output);
    var measurement = MEASUREMENT.matcher(output);
    return power.find() && measurement.find()
        ? Optional.of(new DcmiPowerReading(Integer.parseInt(power.group(1)), measurement.group(1).equals("Active")))
        : Optional.empty();
  }

  /** The watts; an inactive measurement is no power of 0 W, so it is refused. */
  double wattsOf(Bmc bmc) {
    if (!active) {
      throw BmcRefusal.of(bmc, "says that its DCMI power measurement is not active; switch power monitoring on in its"
          + " set-up, or set reading: sensor");
    }
    return watts;
  }
}
