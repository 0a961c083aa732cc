package org.joulemark.engine.fork;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a fork writes at its end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ForkReply.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = ForkReply.Refused.class, name = "refused")
})
sealed interface ForkReply {

  record Answered(JsonNode answer) implements ForkReply {}

  record Refused(ForkOutcome.Fault fault, String message) implements ForkReply {}

  /** The reply of a fork that did this job. */
  static <E, A> ForkReply of(ForkJob<E, A> job, ForkContext<E> context, JsonMapper json) throws InterruptedException {
    return switch (ForkOutcome.of(job, context)) {
      case ForkOutcome.Answered<A>(A answer) -> new Answered(json.valueToTree(answer));
      case ForkOutcome.Refused<A>(var fault, String message) -> new Refused(fault, message);
      case ForkOutcome.Died<A> _ -> throw new IllegalStateException("whoever is alive has not died");
    };
  }

  /** What the parent makes of it. */
  default <A> ForkOutcome<A> outcome(Class<A> answerType, JsonMapper json) {
    return switch (this) {
      case Answered(JsonNode answer) -> new ForkOutcome.Answered<>(json.treeToValue(answer, answerType));
      case Refused(var fault, String message) -> new ForkOutcome.Refused<>(fault, message);
    };
  }
}
