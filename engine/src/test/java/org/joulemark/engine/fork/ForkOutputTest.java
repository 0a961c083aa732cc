package org.joulemark.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkOutputTest {

  /** The name under which a failed listener is logged; held here, lest it is collected with what a test set. */
  private static final Logger LOGGER = Logger.getLogger(ForkOutput.class.getName());

  @TempDir
  Path folder;

  private final EventLine<StepDone> events = new EventLine<>("joulemark-7", StepDone.class, Json.mapper());
  private final List<StepDone> heard = new ArrayList<>();

  private ForkOutput<StepDone> drained(Consumer<StepDone> listener, String... lines) {
    var stream = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    var output = new ForkOutput<>(stream, events, folder.resolve("log"), listener);
    output.run();
    return output;
  }

  private static StepDone step(int number) {
    return new StepDone(number, 3, "E/site -0.70\nµ");
  }

  @Test
  void eventsGoToTheListenerAndAllElseToTheLog() throws IOException {
    drained(heard::add, "before", events.of(step(1)), "after");

    assertThat(heard).containsExactly(step(1));
    assertThat(Files.readAllLines(folder.resolve("log"))).containsExactly("before", "after");
  }

  @Test
  void anEventIsALineOfAscii() {
    assertThat(events.of(step(1))).doesNotContain("\n").isASCII();
  }

  @Test
  void whatOnlyLooksLikeAnEventIsOutput() {
    ForkOutput<StepDone> output = drained(heard::add, "joulemark-8 {}", "joulemark-7 nonsense");

    assertThat(heard).isEmpty();
    assertThat(output.lastLines()).containsExactly("joulemark-8 {}", "joulemark-7 nonsense");
  }

  @Test
  void aListenerThatFailsIsToldNoMoreWhileTheOutputIsReadToItsEnd() throws IOException {
    LOGGER.setUseParentHandlers(false);

    ForkOutput<StepDone> output = drained(event -> {
      heard.add(event);
      throw new IllegalStateException("no ear");
    }, "before", events.of(step(1)), events.of(step(2)), "after");

    assertThat(heard).containsExactly(step(1));
    assertThat(output.lastLines()).containsExactly(
        "before",
        "(what listens to this fork failed, and is told no more: java.lang.IllegalStateException: no ear)", "after");
    assertThat(Files.readAllLines(folder.resolve("log"))).isEqualTo(output.lastLines());
  }
}
