package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityBound;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Support;
import org.joulemark.api.Tolerance;
import org.joulemark.api.Workload;
import org.joulemark.tck.plugin.Mutant;

/** Workloads that are wrong in one way each, with the rule that must catch them. */
@SuppressWarnings("ImmutableEnumChecker") // each supplier makes a new workload
enum WorkloadMutant implements Mutant {
  ID_WITH_CAPITALS("W101", () -> AlteredWorkload.withId("Toy_Workload"), "kebab-case", "Toy_Workload"),
  DESCRIPTION_OF_TWO_LINES("W102", () -> AlteredWorkload.withDescription("A toy.\nIt has spins."), "2 lines"),
  SETTING_DECLARED_TWICE("W103", () -> AlteredWorkload.withSettings(twice(AlteredWorkload.TOY.settings())),
      "'units' twice"),
  SETTING_WITHOUT_DESCRIPTION("W103", () -> AlteredWorkload.withSettings(undescribed()), "'units'", "blank"),
  AVAILABLE_THROWS("W104", () -> AlteredWorkload.withAvailability(_ -> {
    throw new IllegalStateException("no device");
  }), "it threw", "no device", "Support.No"),
  REFUSAL_WITH_STACK_TRACE("W105", () -> AlteredWorkload.withAvailability(_ -> Support.no("no\n  at a\n  at b")),
      "3 lines", "stack trace"),
  SIZE_SETTING_NOT_DECLARED("W106", () -> AlteredWorkload.withSizeSetting("alpha"), "'alpha'", "renamed"),
  SIZE_SETTING_OF_WORDS("W106", () -> AlteredWorkload.withSizeSetting("combination"), "numbers only", "single, mean"),

  LOAD_THROWS_FOR_ONE_CHOICE("W201", () -> AlteredWorkload.withLoading(WrongLoading::throwingForOneChoice),
      "combination=mean", "ArrayIndexOutOfBounds"),
  LOAD_REFUSES_WHAT_IS_AVAILABLE("W201", () -> AlteredWorkload.withLoading(WrongLoading::refusingOneChoice),
      "available() does not look"),
  WEIGHTS_OF_CHANCE("W202", () -> AlteredWorkload.withLoading(WrongLoading::undetermined), "layer 0, weights", "seed"),
  REFERENCES_OF_CHANCE("W202", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.references(problem, value -> value + 1e-15 * System.nanoTime())), "references",
      "row 0"),
  INPUTS_IN_GLOBAL_MEMORY("W203", () -> AlteredWorkload.withProblem(problem -> AlteredProblem.inputs(problem,
      AlteredProblem.copy(problem.inputs(), ElementType.FLOAT64, Arena.ofAuto()))), "inputs", "still is"),
  FLOAT32_INPUTS("W204", () -> AlteredWorkload.withLoading((settings, arena) -> {
    var problem = (InferenceProblem) WrongLoading.right(settings, arena);
    return AlteredProblem.inputs(problem, AlteredProblem.copy(problem.inputs(), ElementType.FLOAT32, arena));
  }), "FLOAT64", "FLOAT32"),
  NAN_AMONG_INPUTS("W205", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.inputValues(problem, value -> value < 0 ? Double.NaN : value)), "NaN in inputs",
      "row 0"),
  NAN_AMONG_WEIGHTS("W205", () -> AlteredWorkload.withProblem(problem -> {
    NamedMatrix.of(problem).get(1).matrix().set(2, 3, Double.NaN);
    return problem;
  }), "NaN in first, layer 0, weights", "row 2, column 3"),
  SPINS_ZERO_AND_ONE("W206", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.inputValues(problem, value -> Math.max(value, 0))), "0.0 in inputs", "bits 0 and 1"),
  MEMBERS_OF_ONE_NAME("W207", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.renamedMembers(problem, "toy")), "'toy'", "member names unique"),

  NULL_POINTER_FOR_A_MISSING_FILE("W301", () -> AlteredWorkload.withLoading(WrongLoading::throwingForMissingFile),
      "NullPointerException", "no-such-file.dat"),
  REFUSAL_THAT_NAMES_NO_FILE("W301", () -> AlteredWorkload.withLoading(WrongLoading::namingNoFile),
      "'bad file'", "without the path"),
  EMPTY_FILE_TAKEN_FOR_NONE("W302", () -> AlteredWorkload.withLoading(WrongLoading::ignoringEmptyFile),
      "loaded all the same"),

  REFERENCES_NEVER_FILLED("W401", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.references(problem, _ -> 0)), "[0.0] in all 64 rows", "never filled"),
  REFERENCES_OVERFLOW("W401", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.references(problem, value -> Math.exp(1000 * value))), "Infinity"),
  REFERENCES_OF_ANOTHER_ROW("W402", () -> AlteredWorkload.withProblem(AlteredProblem::shiftedReferences),
      "row 0", "another order of rows"),
  REFERENCES_IN_FLOAT32("W402", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.references(problem, value -> (float) value)), "float32"),
  REFERENCES_OF_ANOTHER_OUTPUT("W402", () -> AlteredWorkload.withProblem(AlteredProblem::referencesInReverse),
      "row 0, output 0", "order of rows or outputs"),
  REFERENCES_NOT_SCALED("W402", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.references(problem, value -> 2 * value)), "not scaled"),

  NO_FLOAT64_TOLERANCE("W501", () -> tolerances(Map.of(Precision.FLOAT32, new Tolerance(1e-5, 1e-5))), "FLOAT32"),
  INFINITE_TOLERANCE("W502", () -> tolerances(Map.of(Precision.FLOAT64, new Tolerance(Double.POSITIVE_INFINITY, 0))),
      "Infinity", "absolute"),
  NEGATIVE_TOLERANCE("W502", () -> tolerances(Map.of(Precision.FLOAT64, new Tolerance(1, -1e-3))), "-0.001",
      "relative"),
  ONE_TOLERANCE_FOR_ALL("W503", () -> tolerances(
      Map.of(Precision.FLOAT64, new Tolerance(1e-5, 1e-5), Precision.FLOAT32, new Tolerance(1e-5, 1e-5))),
      "FLOAT32 to be allowed more than FLOAT64"),
  FLOAT32_TOLERANCE_TOO_TIGHT("W504", () -> tolerances(
      Map.of(Precision.FLOAT64, new Tolerance(1e-12, 1e-12), Precision.FLOAT32, new Tolerance(0, 1e-11))),
      "float32 loop", "does not grow"),
  TOLERANCE_THAT_LETS_ALL_PASS("W505", () -> tolerances(Map.of(Precision.FLOAT64, new Tolerance(1e6, 0))),
      "all 64 rows accepted", "everything passes"),
  TOLERANCE_THAT_MISSES_A_UNIT("W506", () -> tolerances(Map.of(Precision.FLOAT64, new Tolerance(5, 0))),
      "lacks one unit", "everything passes"),

  BOUND_ON_NO_FIGURE("W507", () -> bound(new QualityBound("auroc", 0.5, "what guessing gives")), "'auroc'", "renamed",
      "meanAbsoluteError"),
  BOUND_THAT_REJECTS_THE_REFERENCES("W507", () -> AlteredWorkload.withProblem(problem -> AlteredProblem.quality(
      problem, WrongQuality.figure("meanAbsoluteError", 0.2, "1", "d"))), "to accept the references", "wrong side"),

  FIGURE_NOT_FINITE("W601", () -> AlteredWorkload.withQuality(
      _ -> WrongQuality.figure("overlap", Double.NaN, "1", "d")), "overlap=NaN"),
  NO_FIGURE_AT_ALL("W601", () -> AlteredWorkload.withQuality(_ -> _ -> List.of()), "at least one figure"),
  FIGURES_ALL_BEYOND_THE_PROBLEM("W601", () -> AlteredWorkload.withQuality(
      _ -> WrongQuality.unresolvable("too few rows")), "at least one figure with a value"),
  REASON_OF_TWO_LINES("W601", () -> AlteredWorkload.withQuality(
      right -> WrongQuality.withUnresolvable(right, "too few rows\n  at a")), "the reason for no value", "2 lines"),
  FIGURE_NAME_FOR_PEOPLE("W602", () -> AlteredWorkload.withQuality(
      _ -> WrongQuality.figure("Energy per site", 1, "1", "d")), "'Energy per site'", "camelCase"),
  FIGURE_TWICE("W602", () -> AlteredWorkload.withQuality(WrongQuality::repeated), "'maxAbsoluteError' twice"),
  FIGURE_WITHOUT_UNIT("W603", () -> AlteredWorkload.withQuality(
      _ -> WrongQuality.figure("overlap", 1, "", "d")), "the unit of overlap"),
  FIGURE_WITHOUT_DESCRIPTION("W603", () -> AlteredWorkload.withQuality(
      _ -> WrongQuality.figure("overlap", 1, "1", " ")), "the description of overlap"),
  QUALITY_WITH_A_MEMORY("W604", () -> AlteredWorkload.withQuality(_ -> WrongQuality.accumulating()),
      "state between calls"),
  QUALITY_THAT_SCRIBBLES("W605", () -> AlteredWorkload.withQuality(WrongQuality::scribbling),
      "sorted or rescaled in place"),
  QUALITY_WITH_SHARED_SCRATCH("W606", () -> AlteredWorkload.withQuality(
      right -> WrongQuality.sharingScratch(right, 1 << ToyWorkload.SITES)), "4 threads at once", "scratch"),
  FROZEN_QUALITY("W607", () -> AlteredWorkload.withQuality(WrongQuality::frozen), "frozen measure"),
  QUALITY_BLIND_TO_ORDER("W607", () -> AlteredWorkload.withQuality(_ -> WrongQuality.blindToOrder()), "shuffled order"),
  QUALITY_SKIPS_NAN("W608", () -> AlteredWorkload.withProblem(
      problem -> AlteredProblem.quality(problem, WrongQuality.skippingNaN(problem.references()))),
      "NaN in every tenth row"),
  QUALITY_THROWS_ON_NAN("W608", () -> AlteredWorkload.withQuality(WrongQuality::throwingOnNaN),
      "assess() threw", "must give NaN"),
  NAN_BLAMED_ON_THE_PROBLEM("W608", () -> AlteredWorkload.withQuality(WrongQuality::blamingTheProblemForNaN),
      "every output is NaN"),

  CURVE_TWICE("W611", () -> AlteredWorkload.withQuality(WrongCurves::repeated), "'outputs' twice"),
  CURVE_THROUGH_INFINITY("W611", () -> AlteredWorkload.withQuality(
      right -> WrongCurves.throughPoint(right, 1, Double.POSITIVE_INFINITY)), "finite", "Infinity"),
  CURVE_FROM_ZERO_ON_A_LOGARITHMIC_AXIS("W611", () -> AlteredWorkload.withQuality(
      right -> WrongCurves.throughPoint(right, 0, 1)), "positive on a logarithmic axis", "x=0.0"),
  CURVES_OF_ONE_FAMILY_WITH_TWO_AXES("W612", () -> AlteredWorkload.withQuality(WrongCurves::withTwoKindsOfAxes),
      "'family'", "for two"),
  CURVES_OF_CHANCE("W613", () -> AlteredWorkload.withQuality(WrongCurves::ofChance), "others at the second call"),
  CURVES_THAT_SCRIBBLE("W613", () -> AlteredWorkload.withQuality(WrongCurves::scribbling),
      "sorted or rescaled in place"),
  CURVE_OF_NAN("W614", () -> AlteredWorkload.withQuality(WrongCurves::frozen), "no curve where every output is NaN"),
  CURVES_THROW_ON_NAN("W614", () -> AlteredWorkload.withQuality(WrongCurves::throwingOnNaN), "curves() threw"),

  LOAD_LEAKS_THREADS("W701", () -> AlteredWorkload.withLoading(WrongLoading::leakingThread), "3 more", "toy-loader"),
  LOAD_LEAKS_DESCRIPTORS("W702", () -> AlteredWorkload.withLoading(WrongLoading::leakingDescriptor),
      "3 more", "try-with-resources"),

  TRAINING_SETTING_TWICE("W801", AlteredTraining::withRepeatedSetting, "'steps' twice"),
  OUTPUT_TRIED_LAST("W802", () -> AlteredTraining.with(WrongTraining::tryingTheOutputLast), "1 steps"),
  OUTPUT_OF_EITHER_KIND("W802", () -> AlteredTraining.with(WrongTraining::takingFolderAndFile),
      "an output that is a folder", "1 steps"),
  INTERRUPT_SWALLOWED("W803", () -> AlteredTraining.with(WrongTraining::swallowingInterrupts),
      "as if nothing had happened"),
  UNFINISHED_FILE_LEFT("W803", () -> AlteredTraining.with(WrongTraining::leavingAHalf), "weights.unfinished"),
  WEIGHTS_IN_ANOTHER_FORMAT("W804", () -> AlteredTraining.with(WrongTraining::writingAnotherFormat), "disagree"),

  PREPARED_EVERY_TIME("W901", AlteredPreparation::repeated, "1 steps", "not kept"),
  PREPARATION_THAT_CHANGES_THE_PROBLEM("W901", AlteredPreparation::changingTheProblem, "the same bits in references",
      "row 0"),
  INTERRUPT_OF_PREPARATION_SWALLOWED("W902", AlteredPreparation::repeated, "1 steps", "swallowed"),

  DATASET_WITH_CAPITALS("W911", () -> AlteredGeneration.named("ToySeed"), "a dataset in kebab-case", "'ToySeed'"),
  GENERATION_SETTING_TWICE("W911", AlteredGeneration::withRepeatedSetting, "'steps' twice"),
  DATA_OUTPUT_TRIED_LAST("W912", AlteredGeneration::tryingTheOutputLast, "1 steps"),
  HALF_OF_THE_DATA_LEFT("W913", AlteredGeneration::leavingAHalf, "[data]"),
  DATA_OF_CHANCE("W914", AlteredGeneration::ofChance, "the first difference at byte"),
  DATA_IN_ANOTHER_FORMAT("W915", AlteredGeneration::inAnotherFormat, "disagree");

  private final String rule;
  private final Supplier<Workload> workload;
  private final List<String> words;

  WorkloadMutant(String rule, Supplier<Workload> workload, String... words) {
    this.rule = rule;
    this.workload = workload;
    this.words = List.of(words);
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public Workload plugin() {
    return workload.get();
  }

  private static Workload bound(QualityBound bound) {
    return AlteredWorkload.withProblem(problem -> AlteredProblem.bounds(problem, List.of(bound)));
  }

  private static Workload tolerances(Map<Precision, Tolerance> tolerances) {
    return AlteredWorkload.withProblem(problem -> AlteredProblem.tolerances(problem, tolerances));
  }

  private static List<SettingDeclaration> twice(List<SettingDeclaration> declared) {
    var doubled = new ArrayList<>(declared);
    doubled.addAll(declared);
    return doubled;
  }

  private static List<SettingDeclaration> undescribed() {
    return AlteredWorkload.TOY.settings().stream()
        .map(setting -> new SettingDeclaration(setting.name(), setting.type(), setting.defaultValue(), " "))
        .toList();
  }
}
