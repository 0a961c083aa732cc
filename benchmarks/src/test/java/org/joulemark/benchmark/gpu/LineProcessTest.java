package org.joulemark.benchmark.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of a shell that answer line by line. */
class LineProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static LineProcess start(String script) {
    return LineProcess.start("the program", List.of("sh", "-c", script), Map.of("GREETING", "hello"), PATIENCE);
  }

  @Test
  void answersWithTheFieldsOfItsLine() {
    try (LineProcess process = start("while read -r line; do printf 'ok\\t%s\\t%s\\n' \"$line\" \"$GREETING\"; done")) {
      assertThat(process.ask("first")).containsExactly("first", "hello");
      assertThat(process.ask("second")).containsExactly("second", "hello");
    }
  }

  @Test
  void thatRefusesSaysWhyAndGoesOn() {
    try (LineProcess process = start("read a; printf 'failed\\tno such library\\n'; read b; printf 'ok\\t7\\n'")) {
      assertThatExceptionOfType(LineProcess.FailedException.class).isThrownBy(() -> process.ask("library"))
          .withMessage("no such library");
      assertThat(process.ask("run")).containsExactly("7");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      read a; echo rubbish | the program answers 'rubbish', which is no answer
      read a; exit 3       | the program ended without an answer
      """)
  void thatGivesNoAnswerIsKilledAndNamed(String script, String message) {
    try (LineProcess process = start(script)) {
      assertThatExceptionOfType(LineProcess.FailedException.class).isThrownBy(() -> process.ask("run"))
          .withMessage(message);
    }
  }

  @Test
  void thatCannotBeStartedIsNamed() {
    assertThatExceptionOfType(LineProcess.FailedException.class)
        .isThrownBy(() -> LineProcess.start("the program", List.of("nobody-has-this"), Map.of(), PATIENCE))
        .withMessageContaining("cannot start the program").withMessageContaining("nobody-has-this");
  }

  @Test
  void leavesNobodyBehindWhenItIsClosed() {
    LineProcess process = start("sleep 1000 & read a; echo ok; wait");
    process.ask("run");

    process.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(ProcessHandle.current().descendants()
        .filter(child -> child.info().commandLine().orElse("").contains("sleep 1000"))).isEmpty();
  }
}
