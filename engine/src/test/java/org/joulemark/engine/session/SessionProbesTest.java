package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.engine.Engine;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.SilentListener;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.Attribution;
import org.joulemark.engine.trace.TraceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a row whose probes cannot be had, or are lost on the way. */
@Tag("slow")
class SessionProbesTest {

  @TempDir
  Path folder;

  private final List<ProbesAtHand> told = new ArrayList<>();
  private Path session;
  private Engine engine;

  @BeforeEach
  void createTheEngine() {
    session = folder.resolve("session");
    engine = InProcessJobs.engine(TestPlans.catalog(folder.resolve("plugins")));
  }

  private static SessionPlan steady(String setting, String value) {
    return TestPlans.plan(Map.of(), Map.of(), Map.of(setting, List.of(value)));
  }

  private CellResult row(SessionPlan plan) {
    return engine.run(plan, session, new SilentListener() {
      @Override
      public void probesChecked(ProbesAtHand probes) {
        told.add(probes);
      }
    }).cells().getFirst();
  }

  @Test
  void aProbeThatCannotBeHadIsMissingBesideAnotherThatCan() {
    CellResult row = row(TestPlans.withSpareProbe(steady("missing", "true")));

    assertThat(row.status()).isEqualTo(CellStatus.MEASURED);
    assertThat(row.energy()).extracting(EnergyRecord::probe).containsExactly("spare");
    assertThat(row.missingEnergy())
        .containsExactly(new MissingEnergy("steady", null, "no meter is connected; connect one"));
  }

  @Test
  void theLastResortIsOpenedOnlyWithAWordOfWhy() {
    CellResult row = row(TestPlans.withLastResort(steady("missing", "true")));

    assertThat(row.energy()).extracting(EnergyRecord::probe).containsExactly("spare");
    assertThat(row.missingEnergy()).extracting(MissingEnergy::probe).containsExactly("steady");
    assertThat(told.getFirst().lastResort()).isTrue();
  }

  @Test
  void theLastResortStaysShutWhereAProbeIsThere() {
    CellResult row = row(TestPlans.withLastResort(steady("missing", "false")));

    assertThat(row.energy()).extracting(EnergyRecord::probe).containsExactly("steady");
  }

  @Test
  void aProbeThatIsLostOnTheWayLeavesTheRowToTheOthers() {
    CellResult row = row(TestPlans.withSpareProbe(steady("readings", "9")));

    assertThat(row.status()).isEqualTo(CellStatus.MEASURED);
    assertThat(row.energy()).extracting(EnergyRecord::probe).containsExactly("spare");
    assertThat(row.missingEnergy()).containsExactly(new MissingEnergy("steady", "node", "the wire came off"));
  }

  @Test
  void aRowWhoseOnlyProbeIsLostIsInvalid() {
    CellResult row = row(steady("readings", "9"));

    assertThat(row.status()).isEqualTo(CellStatus.INVALID);
    assertThat(row.reason()).isEqualTo("no joules: steady/node: the wire came off");
    assertThat(row.energy()).isEmpty();
  }

  @Test
  void joulesThatLeaveOutTheDeviceThatDidTheWorkSaySo() {
    CellResult row = row(steady("scope", "cpu-package"));

    assertThat(row.status()).isEqualTo(CellStatus.MEASURED);
    assertThat(row.energy()).hasSize(1);
    assertThat(row.missingEnergy()).extracting(MissingEnergy::line).containsExactly(
        "the device Toy board: no probe of this session counts what is spent there (gpu-board), so that these joules leave"
            + " it out; joulemark doctor lists what could");
  }

  @Test
  void aRowTellsHowFastAndHowWarmItsDeviceRanAndThatThePlateauWasNotAwaitedToItsEnd() {
    CellResult row = row(TestPlans.withPlateauLimit(steady("sensor", "whole"), 0.6));

    assertThat(row.conditions())
        .extracting(DeviceConditions::probe, DeviceConditions::device, DeviceConditions::stage,
            DeviceConditions::plateauReached, conditions -> conditions.temperatureCelsius().size())
        .containsExactly(tuple("steady", "board", DeviceConditions.Stage.REST_BEFORE, false, 1),
            tuple("steady", "board", DeviceConditions.Stage.WINDOWS, false, 1 + TestPlans.REPETITIONS),
            tuple("steady", "board", DeviceConditions.Stage.REST_AFTER, false, 1));
    assertThat(row.conditions()).allSatisfy(device -> {
      assertThat(device.clockMegahertz()).containsOnly(1980.0);
      assertThat(device.memoryClockMegahertz()).isEmpty();
      assertThat(device.temperatureCelsius()).containsOnly(61.0);
      assertThat(device.throttling()).containsExactly("power cap");
    });
    assertThat(row.ranSteadily()).isFalse();
  }

  @Test
  void aSensorThatBreaksCostsNoJoules() {
    CellResult row = row(steady("sensor", "broken"));

    assertThat(row.conditions()).isEmpty();
    assertThat(row.energy()).hasSize(1);
  }

  @Test
  void theRawTraceGivesTheSameJoulesAgain() {
    CellResult row = row(steady("watts", "7"));
    Path trace = session.resolve("traces").resolve(row.traces().getFirst());

    Attribution again = Attribution.of(List.of(new TraceFile(Json.mapper()).read(trace)));

    assertThat(again.energy()).isEqualTo(row.energy());
  }
}
