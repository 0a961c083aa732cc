package org.joulemark.workload.svdd.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.joulemark.workload.svdd.event.AllEvents;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToyCollisionsTest {

  private static final int EVENTS = 20_000;
  private static final List<EventObjects> TOYS = EventObjects.toys(EVENTS, 3, EventMixture.EVALUATION);

  @ParameterizedTest
  @CsvSource({
    "A_TO_FOUR_LEPTONS, 1d0de2ff",
    "BACKGROUND, 4dc39170",
    "CHARGED_HIGGS_TO_TAU_NEUTRINO, a3cc9ca8",
    "NEUTRAL_HIGGS_TO_TWO_TAUS, 5b457f89",
    "LEPTOQUARK_TO_BOTTOM_TAU, 93cd7142",
  })
  void areTheSameToTheLastBitOnEveryMachine(EventClass eventClass, String checksum) {
    Events events = AllEvents.of(ToyCollisions.of(1000, 1, EventMixture.only(eventClass)));

    assertThat(checksum(events)).isEqualTo(checksum);
  }

  @Test
  void areTheSameEachTimeTheyAreRead() {
    ToyCollisions toys = ToyCollisions.of(500, 8, EventMixture.EVALUATION);

    assertThat(AllEvents.of(toys).features()).isEqualTo(AllEvents.of(toys).features());
  }

  @Test
  void areOthersForAnotherSeed() {
    assertThat(checksum(AllEvents.of(ToyCollisions.of(10, 8, EventMixture.EVALUATION))))
        .isNotEqualTo(checksum(AllEvents.of(ToyCollisions.of(10, 9, EventMixture.EVALUATION))));
  }

  @Test
  void ofAShorterSourceAreTheBeginningOfALongerOne() {
    Events longer = AllEvents.of(ToyCollisions.of(ToyCollisions.CHUNK + 100, 8, EventMixture.EVALUATION));
    Events shorter = AllEvents.of(ToyCollisions.of(777, 8, EventMixture.EVALUATION));

    assertThat(shorter.features()).isEqualTo(Arrays.copyOf(longer.features(), 777 * EventLayout.FEATURES));
    assertThat(shorter.classes()).isEqualTo(Arrays.copyOf(longer.classes(), 777));
  }

  @Test
  void comeInChunksAndAsManyAsWereAskedFor() {
    ToyCollisions toys = ToyCollisions.of(ToyCollisions.CHUNK + 1, 8, EventMixture.TRAINING);
    int[] counts = new int[3];
    int[] chunks = new int[1];
    toys.read(chunk -> {
      counts[chunks[0]++] = chunk.count();
      return true;
    });

    assertThat(counts).containsExactly(ToyCollisions.CHUNK, 1, 0);
    assertThat(toys.count()).isEqualTo(ToyCollisions.CHUNK + 1);
  }

  @Test
  void areNotMadeOnceTheReaderHasEnough() {
    int[] chunks = new int[1];
    ToyCollisions.of(Long.MAX_VALUE, 8, EventMixture.TRAINING).read(chunk -> {
      chunks[0]++;
      return false;
    });

    assertThat(chunks[0]).isEqualTo(1);
  }

  @Test
  void areAtLeastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToyCollisions.of(0, 1, EventMixture.TRAINING))
        .withMessage("0 events; at least 1");
  }

  @Test
  void haveZerosWhereAnObjectIsAbsentAndTheClassOfTheirPlaceWhereNot() {
    for (EventObjects toy : TOYS) {
      for (int object = 0; object < EventLayout.OBJECTS; object++) {
        float expected = toy.pt(object) > 0 ? classOfPlace(object) : 0;
        assertThat(toy.objectClass(object)).isEqualTo(expected);
        if (toy.pt(object) == 0) {
          assertThat(toy.eta(object)).isZero();
          assertThat(toy.phi(object)).isZero();
        }
      }
    }
  }

  @Test
  void haveObjectsOfEachKindByFallingMomentum() {
    for (EventObjects toy : TOYS) {
      for (int object = 2; object < EventLayout.OBJECTS; object++) {
        if (object != EventLayout.FIRST_MUON && object != EventLayout.FIRST_JET) {
          assertThat(toy.pt(object)).isLessThanOrEqualTo(toy.pt(object - 1));
        }
      }
    }
  }

  @Test
  void haveAzimuthsWithinHalfATurnEitherWay() {
    for (EventObjects toy : TOYS) {
      for (int object = 0; object < EventLayout.OBJECTS; object++) {
        assertThat((double) toy.phi(object)).isGreaterThan(-Math.PI).isLessThanOrEqualTo(Math.PI);
      }
    }
  }

  @Test
  void lieWithinTheAcceptanceAndAboveTheThresholds() {
    for (EventObjects toy : TOYS) {
      assertThat(toy.eta(0)).isZero();
      assertThat(toy.pt(0)).isPositive();
      for (int object = 1; object < EventLayout.OBJECTS; object++) {
        assertThat(Math.abs(toy.eta(object))).isLessThanOrEqualTo(mostEta(object));
        if (toy.pt(object) > 0) {
          assertThat(toy.pt(object)).isGreaterThanOrEqualTo(object < EventLayout.FIRST_JET ? 3 : 15);
        }
      }
    }
  }

  @Test
  void haveALeptonThatTriggers() {
    assertThat(TOYS)
        .allMatch(toy -> Math.max(toy.pt(EventLayout.FIRST_ELECTRON), toy.pt(EventLayout.FIRST_MUON)) >= 23);
  }

  @ParameterizedTest
  @EnumSource
  void ofAMixtureHaveTheShareOfEachClassWithinFourStandardDeviations(EventClass eventClass) {
    double share = EventMixture.EVALUATION.share(eventClass);
    long found = TOYS.stream().filter(toy -> toy.eventClass() == eventClass).count();

    assertThat((double) found).isEqualTo(EVENTS * share, within(4 * Math.sqrt(EVENTS * share * (1 - share))));
  }

  @Test
  void forTrainingAreBackgroundAlone() {
    assertThat(EventMixture.TRAINING.share(EventClass.BACKGROUND)).isEqualTo(1);
    assertThat(EventObjects.toys(100, 1, EventMixture.TRAINING))
        .allMatch(toy -> toy.eventClass() == EventClass.BACKGROUND);
  }

  @Test
  void needAPositiveWeight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventMixture.of(Map.of(EventClass.BACKGROUND, 0)))
        .withMessage("weights are {BACKGROUND=0}; none may be negative and one must be positive");
  }

  @Test
  void ofBackgroundAreOfTheKindsThatTheLhcDatasetIsMadeOf() {
    Map<BackgroundKind, Integer> found = new EnumMap<>(BackgroundKind.class);
    for (int event = 0; event < EVENTS; event++) {
      found.merge(BackgroundKind.any(EventRandom.of(1, event)), 1, Integer::sum);
    }

    for (BackgroundKind kind : BackgroundKind.values()) {
      double deviation = Math.sqrt(EVENTS * kind.share() * (1 - kind.share()));
      assertThat((double) found.getOrDefault(kind, 0)).isEqualTo(EVENTS * kind.share(), within(4 * deviation));
    }
  }

  private static float classOfPlace(int object) {
    if (object < EventLayout.FIRST_MUON) {
      return object < EventLayout.FIRST_ELECTRON ? 1 : 2;
    }
    return object < EventLayout.FIRST_JET ? 3 : 4;
  }

  private static float mostEta(int object) {
    if (object < EventLayout.FIRST_MUON) {
      return 3;
    }
    return object < EventLayout.FIRST_JET ? 2.1f : 4;
  }

  private static String checksum(Events events) {
    ByteBuffer bytes = ByteBuffer.allocate(events.features().length * Float.BYTES);
    bytes.asFloatBuffer().put(events.features());
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return Long.toHexString(checksum.getValue());
  }
}
