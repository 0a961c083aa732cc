package org.joulemark.backend.tornado.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@DisplayName("Signal handlers")
class SignalHandlersTest {

  /** SIGUSR1, which neither the JVM nor the tests use. */
  private static final int SIGNAL = 10;
  private static final long DEFAULT = 0;
  private static final long IGNORE = 1;

  @AfterEach
  void restore() throws Throwable {
    signal(DEFAULT);
  }

  @Test
  void areAsBeforeWhateverADriverDoesToThem() throws Throwable {
    signal(DEFAULT);

    SignalHandlers.keep(() -> {
      assertThat(take()).isEqualTo(DEFAULT);
      return null;
    });

    assertThat(signal(DEFAULT)).isEqualTo(DEFAULT);
  }

  @Test
  void areAsBeforeWhereADriverFails() throws Throwable {
    signal(DEFAULT);

    assertThatThrownBy(() -> SignalHandlers.keep(() -> {
      take();
      throw new IllegalStateException("no driver");
    })).hasMessage("no driver");

    assertThat(signal(DEFAULT)).isEqualTo(DEFAULT);
  }

  private static long take() {
    try {
      return signal(IGNORE);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** {@code signal(2)}; the handler before. */
  @SuppressWarnings("restricted")
  private static long signal(long handler) throws Throwable {
    MethodHandle signal = Linker.nativeLinker()
        .downcallHandle(
            Linker.nativeLinker().defaultLookup().findOrThrow("signal"),
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
    return (long) signal.invokeExact(SIGNAL, handler);
  }
}
