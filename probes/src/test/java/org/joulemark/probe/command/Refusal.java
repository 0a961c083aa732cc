package org.joulemark.probe.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/** What a user is told where a probe gives no figures: one line. */
public final class Refusal {

  private Refusal() {}

  /** Of a source that cannot be had, or was lost. */
  public static AbstractStringAssert<?> assertLacking(ThrowingCallable call) {
    return assertRefused(call, EnergySourceException.class);
  }

  /** Of settings that can never be used. */
  public static AbstractStringAssert<?> assertMistake(ThrowingCallable call) {
    return assertRefused(call, InvalidInputException.class);
  }

  private static AbstractStringAssert<?> assertRefused(ThrowingCallable call, Class<? extends Throwable> kind) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(kind);
    return assertThat(Objects.requireNonNull(thrown.getMessage())).doesNotContain("\n");
  }
}
