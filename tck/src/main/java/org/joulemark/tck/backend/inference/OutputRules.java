package org.joulemark.tck.backend.inference;

import java.util.List;
import java.util.function.Predicate;
import org.joulemark.api.InputKind;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.golden.GoldenCase;
import org.joulemark.tck.rule.NotApplicable;

/** B2: the numbers, against references that were computed in arbitrary precision. */
interface OutputRules extends BackendSubject {

  @ForEveryConfiguration
  default void required_B201_outputsLieWithinTolerance(BackendConfiguration configuration) {
    NotApplicable.unless(isFull(configuration.precision()), "see B211 and B904");
    requireAgreement(configuration, _ -> true, "");
  }

  /** The wide cases have weights of 53 bits: who stores or adds them in 24 is off by far more than float64 allows. */
  @ForEveryConfiguration
  default void required_B202_float64IsFloat64Throughout(BackendConfiguration configuration) {
    NotApplicable.unless(configuration.precision() == Precision.FLOAT64, "only float64 is asked for 53 bits");
    requireAgreement(configuration, GoldenCase::isWide, "it takes no network with weights of 53 bits");
  }

  @ForEveryConfiguration
  default void optional_B211_outputsOfNarrowFormatsLieWithinTolerance(BackendConfiguration configuration) {
    NotApplicable.unless(!isFull(configuration.precision()), "see B201");
    configuration.requireTolerance();
    requireAgreement(configuration, _ -> true, "");
  }

  @ForEveryConfiguration
  default void optional_B212_takesTheBoltzmannMachinesOfThePaper(BackendConfiguration configuration) {
    configuration.requireTolerance();
    requireAgreement(configuration, golden -> golden.name().startsWith("rbm-"),
        "it takes none of the restricted Boltzmann machines of Kösters et al. 2022");
  }

  @ForEveryConfiguration
  default void optional_B213_takesTheDeepSvddNetworksOfThePaper(BackendConfiguration configuration) {
    configuration.requireTolerance();
    requireAgreement(configuration, golden -> golden.name().startsWith("svdd-"),
        "it takes none of the Deep SVDD networks of Kösters et al. 2022");
  }

  @ForEveryConfiguration
  default void optional_B214_evaluatesTheMembersOfEnsembles(BackendConfiguration configuration) {
    configuration.requireTolerance();
    requireAgreement(configuration, golden -> golden.members().size() > 1, "it takes no golden ensemble whole");
  }

  /** A network of REAL inputs may be given +-1 as well; a backend may not confuse what it knows with what it sees. */
  @ForEveryConfiguration
  default void optional_B215_readsLogAmplitudesOfRealInputs(BackendConfiguration configuration) {
    configuration.requireTolerance();
    requireAgreement(configuration, OutputRules::isAmplitudeOfReals, "it takes no log amplitude of real inputs");
  }

  @ForEveryConfiguration
  default void optional_B216_takesVectorOutputs(BackendConfiguration configuration) {
    configuration.requireTolerance();
    requireAgreement(configuration, OutputRules::answersWithItsLastLayer,
        "it takes no network whose last layer is the answer");
  }

  private static boolean answersWithItsLastLayer(GoldenCase golden) {
    return golden.members().stream().allMatch(member -> member.network().readout() instanceof Readout.Identity);
  }

  private static boolean isAmplitudeOfReals(GoldenCase golden) {
    return golden.members().stream().allMatch(member -> member.network().inputKind() == InputKind.REAL
        && member.network().readout() instanceof Readout.LogProdTwoCosh);
  }

  private static void requireAgreement(
      BackendConfiguration configuration, Predicate<GoldenCase> wanted, String reasonForNone) {
    List<GoldenCase> cases = configuration.goldenCases().stream().filter(wanted).toList();
    NotApplicable.unless(!cases.isEmpty(), reasonForNone);
    cases.forEach(golden -> Agreement.with(golden, configuration).requireOfMembers());
  }

  private static boolean isFull(Precision precision) {
    return switch (precision) {
      case FLOAT64, FLOAT32 -> true;
      case FLOAT16, BFLOAT16, INT8, ANALOG -> false;
    };
  }
}
