package org.joulemark.engine.plugin;

import org.jspecify.annotations.Nullable;

/** A provider that cannot be used, and why, in words for whoever installed it. */
final class UnusableProvider extends Exception {

  private static final long serialVersionUID = 1L;

  private final @Nullable String id;
  private final String reason;

  /**
   * Why.
   *
   * @param id what it calls itself; null where it did not come to say so
   */
  UnusableProvider(@Nullable String id, String reason) {
    super(reason);
    this.id = id;
    this.reason = reason;
  }

  @Nullable
  String id() {
    return id;
  }

  String reason() {
    return reason;
  }
}
