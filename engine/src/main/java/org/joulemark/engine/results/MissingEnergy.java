package org.joulemark.engine.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joulemark.api.ComputeDevice;
import org.jspecify.annotations.Nullable;

/**
 * Joules that were asked for and that a row does not have.
 *
 * @param probe the probe's id; null where no probe of the session counts the device that did the work
 * @param domain the domain's id within the probe; null where the whole probe is missing, or no probe at all is meant
 * @param reason why, and what to do about it
 */
public record MissingEnergy(@Nullable String probe, @Nullable String domain, String reason) {

  /** The joules of a device that did the work, where every probe of the session counts something else. */
  public static MissingEnergy of(ComputeDevice device) {
    return new MissingEnergy(
        null, null,
        "the device " + device.name() + ": no probe of this session counts what is spent there ("
            + device.scope().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + "), so that these joules leave it out; "
            + "joulemark doctor lists what could");
  }

  /** {@code rapl/package-0: counted nothing}. */
  public String line() {
    return probe == null ? reason : (domain == null ? probe : probe + "/" + domain) + ": " + reason;
  }

  /** What a row without any joules says. */
  public static String reasonForNone(List<MissingEnergy> missing) {
    return missing.stream().map(MissingEnergy::line).distinct().collect(Collectors.joining("; ", "no joules: ", ""));
  }
}
