package org.joulemark.tck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.joulemark.tck.backend.BackendTck;
import org.joulemark.tck.plugin.Judgement;
import org.joulemark.tck.plugin.Mutant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alone, for rules watch the threads, descriptors and memory of the whole JVM. */
@Isolated
@DisplayName("The rules for backends")
@Tag("slow")
class WrongBackendsTest {

  @AfterEach
  void endLeaks() throws Exception {
    Leaks.end();
  }

  static List<BackendMutant> mutants() {
    return BackendMutants.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void failEveryMutantWhereTheyShouldAndNameTheCause(BackendMutant mutant) {
    Judgement.requireCaught(mutant);
  }

  @Test
  void leaveNoRuleWithoutAMutant() throws IOException {
    Mutant[] mutants = mutants().toArray(Mutant[]::new);
    Judgement.keepTable("backends", mutants);

    assertThat(Judgement.withoutMutant(BackendTck.class, mutants)).isEmpty();
  }
}
