package org.joulemark.engine.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyProbe;
import org.joulemark.engine.fixture.ActingProbe;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Probes that are asked what they can count, by a clock that the test holds. */
@Timeout(60)
class SourceSurveyTest {

  @TempDir
  Path folder;
  private final HeldTime time = HeldTime.still();
  private SourceSurvey survey;

  @BeforeEach
  void packProbes() {
    PluginJar.write(folder.resolve("plugins"), "acting", EnergyProbe.class, ActingProbe.class);
    survey = new SourceSurvey(PluginCatalog.load(PluginFolder.under(folder.resolve("plugins"))), time);
  }

  private FutureTask<EnergySource> asked(Map<String, String> settings) {
    var answer = new FutureTask<>(() -> survey.of(List.of(new ChosenProbe("acting", settings))).getFirst());
    Thread.ofPlatform().daemon().start(answer);
    return answer;
  }

  @Test
  void waitsForABmcThatTakesItsTime() throws Exception {
    FutureTask<EnergySource> answer = asked(Map.of("openingSeconds", "300"));
    time.awaitSleepers(2);
    time.advance(Duration.ofMinutes(5));

    assertThat(answer.get().refusal()).isNull();
    assertThat(answer.get().domains()).extracting(EnergyDomain::id).containsExactly("core", "package-0");
  }

  @Test
  void doesNotWaitForEver() throws Exception {
    FutureTask<EnergySource> answer = asked(Map.of("openingSeconds", "10000"));
    time.awaitSleepers(2);
    time.advance(MeterOpening.LIMIT);

    assertThat(answer.get())
        .isEqualTo(EnergySource.refused("acting", "it was not opened and read within 600 s"));
  }

  @Test
  void answersWhenTheMeterIsClosedAgain() throws Exception {
    Path diary = folder.resolve("diary");
    asked(Map.of("diary", diary.toString())).get();

    assertThat(diary).hasContent("closed by meter-acting");
  }

  @Test
  void tellsWhyAProbeCanCountNothing() throws Exception {
    assertThat(asked(Map.of("act", "refuse")).get()).isEqualTo(EnergySource.refused("acting", ActingProbe.REASON));
  }

  @Test
  void tellsOfASettingThatCannotBeUsed() throws Exception {
    assertThat(asked(Map.of("act", "dance")).get().refusal()).contains("dance", "refuse");
  }

  @Test
  void tellsWhoseFaultItIsThatAProbeFails() throws Exception {
    assertThat(asked(Map.of("act", "break")).get().refusal())
        .isEqualTo("it fails (java.lang.IllegalStateException: a wire is loose); ask its author to mend it");
  }
}
