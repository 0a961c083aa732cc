package org.joulemark.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.joulemark.api.Precision;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Precisions by the names they have in session files. */
final class PrecisionConverter implements ITypeConverter<Precision> {

  /** For {@code --help} and shell completion. */
  static final class Candidates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ids().iterator();
    }
  }

  @Override
  public Precision convert(String id) {
    return Arrays.stream(Precision.values())
        .filter(precision -> precision.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + id + "' is no precision; allowed: " + String.join(", ", ids())));
  }

  private static List<String> ids() {
    return Arrays.stream(Precision.values()).map(Precision::id).toList();
  }
}
