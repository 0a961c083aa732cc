package org.joulemark.engine.meter;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Why and when the meters that are watched together are to be closed. */
final class WatchEnd {

  private final CompletableFuture<Void> come = new CompletableFuture<>();
  private volatile boolean timeOver;
  private volatile @Nullable String cause;

  /** Done when the meters are to be closed. */
  CompletableFuture<Void> come() {
    return come;
  }

  void now() {
    come.complete(null);
  }

  /** The time that the user gave is over. */
  void withTheTime() {
    timeOver = true;
    now();
  }

  boolean isTimeOver() {
    return timeOver;
  }

  /** For something that the user must know. */
  void because(String reason) {
    cause = reason;
    now();
  }

  @Nullable
  String cause() {
    return cause;
  }
}
