package org.joulemark.cli.terminal;

import java.util.Locale;

/** Constants as {@code results.json} writes them. */
public final class Word {

  private Word() {}

  /** {@code CPU_PACKAGE} becomes {@code cpu-package}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
