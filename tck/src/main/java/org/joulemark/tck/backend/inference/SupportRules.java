package org.joulemark.tck.backend.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Support;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** B105 and B7: what a backend declares to take, it takes; what it refuses, it refuses with a reason. */
interface SupportRules extends BackendSubject {

  /** A backend that takes nothing would pass every other rule. */
  @Test
  default void required_B105_takesAtLeastOneGoldenNetwork() {
    List<BackendConfiguration> possible = Configurations.possible(this);
    assertThat(possible)
        .as("precisions and settings in which the backend takes a golden network; the first refusal: %s",
            firstRefusal(possible.getFirst()))
        .anyMatch(BackendConfiguration::isDeclared);
  }

  private static String firstRefusal(BackendConfiguration configuration) {
    var request = configuration.request(GoldenNetworks.all().getFirst().members().getFirst().network(), 1);
    return configuration.backend().supports(request) instanceof Support.No(String reason) ? reason : "none";
  }

  @Test
  default void required_B701_supportsNeverThrowsAndRefusesWithAReason() {
    for (BackendConfiguration configuration : Configurations.possible(this)) {
      networks().forEach(network -> requireAnswer(configuration, network));
    }
  }

  private static void requireAnswer(BackendConfiguration configuration, Network network) {
    CompileRequest request = configuration.request(network, 1);
    String what = "supports() in " + configuration + " for " + describe(network);
    assertThatCode(() -> configuration.backend().supports(request)).as(what).doesNotThrowAnyException();
    Support answer = configuration.backend().supports(request);
    if (answer instanceof Support.No(String reason)) {
      assertThat(reason.strip()).as("the reason of a refusal, one line; %s", what).hasLineCount(1);
    }
    assertThat(configuration.backend().supports(request)).as("the second answer of %s", what).isEqualTo(answer);
  }

  /** No silent fallback: what cannot be had is not replaced by something slower or rougher. */
  @Test
  default void required_B702_whatIsRefusedIsNotCompiled() {
    int refused = 0;
    for (BackendConfiguration configuration : Configurations.possible(this)) {
      for (Network network : networks().toList()) {
        CompileRequest request = configuration.request(network, 1);
        if (configuration.backend().supports(request) instanceof Support.No(String reason)) {
          refused++;
          assertThatIllegalArgumentException()
              .as("compile() in %s of %s, which supports() refuses: %s", configuration, describe(network), reason)
              .isThrownBy(() -> configuration.backend().compile(request).close());
        }
      }
    }
    NotApplicable.unless(refused > 0, "the backend refuses nothing that it was asked for");
  }

  @ForEveryConfiguration
  default void required_B703_whatIsDeclaredIsCompiledAndRuns(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.goldenCases()) {
      for (Member member : golden.members()) {
        try {
          Trial.outputsOnce(configuration, member.network(), golden.inputs(), 1);
        } catch (RuntimeException | LinkageError broken) {
          fail("golden network %s: supports() says yes in %s, but it cannot be run: %s", golden.name(), configuration,
              broken);
        }
      }
    }
  }

  /** A session sweeps batch sizes; what is declared for one must hold for the others. */
  @ForEveryConfiguration
  default void required_B704_supportDoesNotHangOnTheBatchSize(BackendConfiguration configuration) {
    for (GoldenCase golden : configuration.samples()) {
      for (int rows : AwkwardSizes.ROWS) {
        Support answer = configuration.backend().supports(configuration.request(golden.network(), rows));
        assertThat(answer)
            .as("golden network %s is taken in batches of %d; supports() for batches of %d", golden.name(),
                golden.inputs().rows(), rows)
            .isEqualTo(Support.yes());
      }
    }
  }

  private static Stream<Network> networks() {
    return GoldenNetworks.all().stream().flatMap(golden -> golden.members().stream()).map(Member::network);
  }

  private static String describe(Network network) {
    return network.inputs() + " " + network.inputKind() + " inputs, " + network.layers().size() + " layer(s), "
        + network.readout().getClass().getSimpleName();
  }
}
