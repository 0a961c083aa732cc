package org.joulemark.engine.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whose fault it is crosses from the fork to its parent, for the exit code depends on it. */
class ForkReplyTest {

  private static final JsonMapper JSON = Json.mapper();

  /** Answers what it is told to. */
  private record Answering(Supplier<StepDone> answer) implements ForkJob<Void, StepDone> {
    @Override
    public StepDone perform(ForkContext<Void> context) {
      return answer.get();
    }

    @Override
    public Class<Void> eventType() {
      return Void.class;
    }

    @Override
    public Class<StepDone> answerType() {
      return StepDone.class;
    }
  }

  private static ForkOutcome<StepDone> crossed(Supplier<StepDone> answer) throws InterruptedException {
    var job = new Answering(answer);
    var context = new ForkContext<Void>(PluginCatalog.load(List.of()), _ -> {});
    byte[] reply = JSON.writeValueAsBytes(ForkReply.of(job, context, JSON));
    return JSON.readValue(reply, ForkReply.class).outcome(job.answerType(), JSON);
  }

  @Test
  void anAnswerArrives() throws InterruptedException {
    assertThat(crossed(() -> new StepDone(1, 2, "half")).orThrow()).isEqualTo(new StepDone(1, 2, "half"));
  }

  static Stream<RuntimeException> faults() {
    return Stream.of(
        new InvalidInputException("no such file; give another"),
        new EnergySourceException("no meter; connect one"),
        new StorageException("the disk is full", new IOException()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultArrivesAsItWasThrown(RuntimeException fault) throws InterruptedException {
    ForkOutcome<StepDone> outcome = crossed(() -> {
      throw fault;
    });

    assertThatThrownBy(outcome::orThrow).isInstanceOf(fault.getClass()).hasMessage(fault.getMessage());
  }

  @Test
  void whoeverNeedsAnAnswerOfAForkThatDiedIsToldItsLastWord() {
    var died = new ForkOutcome.Died<StepDone>("the fork ended with exit value 3", List.of("first", "last"));

    assertThatThrownBy(died::orThrow)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the fork ended with exit value 3: last");
  }
}
