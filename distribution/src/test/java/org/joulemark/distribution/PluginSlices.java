package org.joulemark.distribution;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One slice for each plugin: {@code backend.cpu}, {@code workload.nqs}, ..., and {@code probe} for all probes of one module. */
final class PluginSlices implements SliceAssignment {

  private static final Pattern PLUGIN =
      Pattern.compile("org\\.joulemark\\.((?:backend|workload)\\.\\w+|probe)(\\..*)?");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return plugin(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
  }

  @Override
  public String getDescription() {
    return "plugins";
  }

  private static Optional<String> plugin(JavaClass type) {
    Matcher matcher = PLUGIN.matcher(type.getPackageName());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
