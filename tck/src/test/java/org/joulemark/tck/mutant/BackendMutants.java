package org.joulemark.tck.mutant;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.joulemark.api.Backend;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Support;

/** Every wrong backend. The table mutant -> rule is docs/tck.md read backwards: each rule is there because of one of these. */
final class BackendMutants {

  private BackendMutants() {}

  static List<BackendMutant> all() {
    return List.of(

        new BackendMutant("shouting id", "B101", "kebab-case", () -> ToyBackend.right().called("My Chip")),
        new BackendMutant("two settings of one name", "B102", "distinct names",
            () -> ToyBackend.right().with(List.of(setting(), setting()))),
        new BackendMutant("throwing where a library is missing", "B103", "UnsatisfiedLinkError",
            () -> ToyBackend.right().answering(() -> {
              throw new UnsatisfiedLinkError("libchip.so");
            })),
        new BackendMutant("flag in two parts", "B104", "one flag",
            () -> ToyBackend.right().asking(List.of("--add-modules", "jdk.incubator.vector"))),
        new BackendMutant("refusing everything", "B105", "first refusal",
            () -> ToyBackend.right().supporting(_ -> Support.no("not today"))),
        new BackendMutant("taking no kind of problem", "B106", "InferenceBackend", IdleBackend::new),

        new BackendMutant("transposed weights", "B201", "are transposed",
            () -> ToyBackend.right().compiling(Mistakes.misreading(Misreadings::squareWeightsTransposed))),
        new BackendMutant("bit order off by one", "B201", "off by one",
            () -> calculating(Mistakes.withRow(Mistakes::offByOne))),
        new BackendMutant("bit order reversed", "B201", "reverse order",
            () -> calculating(Mistakes.withRow(Mistakes::reversed))),
        new BackendMutant("dropped hidden bias", "B201", "hidden bias of every layer is left out",
            () -> ToyBackend.right().compiling(Mistakes.misreading(Misreadings::withoutHiddenBias))),
        new BackendMutant("dropped visible bias and center", "B201", "is left out",
            () -> ToyBackend.right().compiling(Mistakes.misreading(Misreadings::withoutReadoutBias))),
        new BackendMutant("relu for elu", "B201", "RELU in place of ELU",
            () -> ToyBackend.right().compiling(Mistakes.misreading(Misreadings::withReluForElu))),
        new BackendMutant("float32 sold as float64", "B202", "as exact as float32",
            () -> ToyBackend.right().compiling(request -> ToyBackend.compile(
                request, request.precision() == Precision.FLOAT64 ? ElementType.FLOAT64 : ElementType.FLOAT32,
                PlainArithmetic.float32()))),
        new BackendMutant("weights stored as float32", "B202", "as exact as float32",
            () -> ToyBackend.right().compiling(Mistakes.misreading(Misreadings::withWeightsOfFloat32))),

        new BackendMutant("four bits sold as float16", "B211", "allowed in float16",
            () -> ToyBackend.float16(PlainArithmetic.of(WrongNumbers::inEighths, PlainArithmetic.TO_FLOAT32))),
        new BackendMutant("psi clamped within what trained states reach", "B212", "clamped",
            () -> calculating(Mistakes.withOutput(output -> Math.min(output, 50)))),
        new BackendMutant("relu for elu in deep networks", "B213", "RELU in place of ELU",
            () -> ToyBackend.right().compiling(Mistakes.misreading(Misreadings::withReluForElu))),
        new BackendMutant("weights kept by shape", "B214", "golden network ensemble-",
            () -> ToyBackend.right().compiling(Mistakes.keepingWeightsByShape())),
        new BackendMutant("signs for real inputs", "B215", "golden network",
            () -> calculating(WrongNumbers::signsOfAmplitudes)),

        new BackendMutant("answers column by column", "B216", "column by column",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongAnswers::columnByColumn))),
        new BackendMutant("first number of an answer alone", "B216", "the first output of each row is right",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongAnswers::firstAlone))),
        new BackendMutant("rows one number apart", "B216", "begin one number after",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongAnswers::oneNumberApart))),
        new BackendMutant("distance in place of the last layer", "B216", "golden network vector-",
            () -> calculating(WrongAnswers::distanceFromZero)),

        new BackendMutant("one column whatever the network", "B301", "output()",
            () -> wrapping(right -> AlteredNetwork.showing(right, WrongBuffers::firstColumn))),
        new BackendMutant("padded output", "B301", "output()",
            () -> wrapping(right -> AlteredNetwork.showing(right, WrongBuffers::padded))),
        new BackendMutant("last rows forgotten", "B302", "output",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongKernels::withoutTailRows))),
        new BackendMutant("last units forgotten", "B303", "golden network",
            () -> ToyBackend.right()
                .compiling(Mistakes.misreading(network -> Misreadings.withoutTailUnits(network, 16)))),
        new BackendMutant("batch dependent", "B304", "depends on its place or on the batch",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongKernels::roundingTheTailOtherwise))),

        new BackendMutant("input scribbling", "B401", "scribbled",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongKernels::scribbling))),
        new BackendMutant("computing while uploading", "B402", "before infer()",
            () -> wrapping(right -> AlteredNetwork.at(Step.UPLOAD, right, CompiledNetwork::infer))),
        new BackendMutant("stale cache", "B403", "stale cache",
            () -> wrapping(right -> new StaleCache(right).network())),
        new BackendMutant("adding up repetitions", "B404", "infer() is repeated",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongKernels.onceOnly()))),
        new BackendMutant("downloading once", "B405", "called twice", () -> wrapping(right -> {
          var downloads = new AtomicInteger();
          return AlteredNetwork.at(Step.DOWNLOAD, right, WrongKernels.negatingEverySecond(downloads))
              .alsoAt(Step.INFER, network -> {
                downloads.set(0);
                network.infer();
              });
        })),
        new BackendMutant("answering before it is done", "B406", "work went on",
            () -> wrapping(right -> AlteredNetwork.at(Step.INFER, right, WrongKernels::inTheBackground))),

        new BackendMutant("noise without seed", "B501", "equal request",
            () -> calculating(Mistakes.withOutput(WrongNumbers::noisy))),
        new BackendMutant("secret use of the seed", "B502", "another seed", () -> ToyBackend.right().compiling(
            request -> Mistakes
                .calculating(Mistakes.withOutput(output -> output + request.seed() % 2 * Math.ulp((float) output)))
                .apply(request))),
        new BackendMutant("changing choices", "B503", "choices()", () -> wrapping(right -> {
          var asked = new AtomicInteger();
          return AlteredNetwork.telling(right, () -> Map.of("kernel", "number " + asked.incrementAndGet()));
        })),

        new BackendMutant("overflowing exponential", "B601", "theta of +-80",
            () -> ToyBackend.right().compiling(WrongNumbers::naiveLogTwoCosh)),
        new BackendMutant("clamped psi", "B602", "clamped",
            () -> calculating(Mistakes.withOutput(output -> Math.min(output, 709)))),
        new BackendMutant("dividing by the largest weight", "B603", "weights of zero",
            () -> ToyBackend.right().compiling(
                Mistakes.misreading(network -> Misreadings.scaledByLargestWeight(network, largest -> 1 / largest)))),
        new BackendMutant("reciprocal of subnormals", "B604", "subnormal weights", () -> ToyBackend.right().compiling(
            Mistakes.misreading(
                network -> Misreadings.scaledByLargestWeight(network, WrongNumbers::reciprocalOrOneForZero)))),
        new BackendMutant("normalising inputs", "B605", "subnormal inputs",
            () -> calculating(Mistakes.withRow(WrongNumbers::normalisedInFloat32))),
        new BackendMutant("nan made zero by a comparison in relu", "B606", "plausible number",
            () -> calculating(WrongNumbers::reluByComparison)),
        new BackendMutant("nan taken for a spin", "B606", "plausible number",
            () -> calculating(Mistakes.withRow(Mistakes::nanTakenForDown))),

        new BackendMutant("casting in supports", "B701", "ClassCastException",
            () -> ToyBackend.right().supporting(request -> {
              if (request.network().layers().size() > 1) {
                throw new ClassCastException("more than one layer");
              }
              return ToyBackend.float64And32(request);
            })),
        new BackendMutant("falling back silently", "B702", "which supports() refuses",
            () -> new SilentFallback(ToyBackend.right())),
        new BackendMutant("lying about support", "B703", "supports() says yes", () -> ToyBackend.right()
            .supporting(request -> request.precision() == Precision.ANALOG ? Support.no("digital") : Support.yes())
            .compiling(request -> switch (request.precision()) {
              case FLOAT64, FLOAT32 -> ToyBackend.compileRight(request);
              case FLOAT16, BFLOAT16, INT8, ANALOG -> throw new UnsupportedOperationException("not written yet");
            })),
        new BackendMutant("refusing large batches", "B704", "batches of 4098", () -> ToyBackend.right().supporting(
            request -> request.batchRows() > 1024 ? Support.no("too many rows") : ToyBackend.float64And32(request))),

        new BackendMutant("closing once only", "B801", "second close()",
            () -> wrapping(right -> AlteredNetwork.at(Step.CLOSE, right, network -> {
              network.input();
              network.close();
            }))),
        new BackendMutant("usable after close", "B802", "after close()",
            () -> wrapping(right -> AlteredNetwork.at(Step.CLOSE, right, _ -> {}))),
        new BackendMutant("sharing a buffer", "B803", "share state", () -> calculating(WrongNumbers.sharedScratch())),
        new BackendMutant("leaking a thread", "B811", "left-over",
            () -> wrapping(right -> AlteredNetwork.at(Step.CLOSE, right, Leaks::thread))),
        new BackendMutant("leaking a file descriptor", "B812", "no file descriptor left open",
            () -> wrapping(right -> AlteredNetwork.at(Step.CLOSE, right, Leaks::fileDescriptor))),
        new BackendMutant("leaking memory", "B813", "process has grown",
            () -> wrapping(right -> AlteredNetwork.at(Step.CLOSE, right, _ -> {}))),

        new BackendMutant("unseeded device", "B901", "equal seed", () -> ToyDevice.unseeded()),
        new BackendMutant("device that ignores the seed", "B902", "seed is not used",
            () -> ToyDevice.ignoringTheSeed()),
        new BackendMutant("device that drifts along the batch", "B903", "beyond chance",
            () -> ToyDevice.driftingAlongTheBatch()),
        new BackendMutant("device of nothing but noise", "B904", "little to do with",
            () -> ToyDevice.nothingButNoise()),

        new BackendMutant("chip for nothing", "B951", "joules of one inference",
            () -> ToyChip.costing(ToyChip::nothing)),
        new BackendMutant("chip with a remainder", "B952", "no component accounts for",
            () -> ToyChip.costing(ToyChip::mostlyUnattributed)),
        new BackendMutant("chip with swapped times", "B953", "interval <= latency",
            () -> ToyChip.costing(ToyChip::swappedTimes)),
        new BackendMutant("chip cheaper when larger", "B954", "joules of",
            () -> ToyChip.costing(ToyChip::cheaperWhenLarger)),
        new BackendMutant("chip that reports its own time", "B955", "own clock",
            () -> ToyChip.costing(ToyChip::ownTime)),
        new BackendMutant("chip whose components change their names", "B956", "id 'crossbar'",
            () -> ToyChip.costing(ToyChip::namedBySize)),
        new BackendMutant("chip with two components of one name", "B956", "named 'crossbar arrays'",
            () -> ToyChip.costing(ToyChip::twoOfOneName)),
        new BackendMutant("chip with a note of two lines", "B957", "2 lines",
            () -> ToyChip.costing(ToyChip::noteOfTwoLines)));
  }

  private static SettingDeclaration setting() {
    return new SettingDeclaration("threads", new SettingType.WholeNumber(1, 2), "1", "how many");
  }

  private static Backend calculating(UnaryOperator<RowArithmetic> mistake) {
    return ToyBackend.right().compiling(Mistakes.calculating(mistake));
  }

  private static Backend wrapping(UnaryOperator<CompiledNetwork> mistake) {
    return ToyBackend.right().compiling(Mistakes.wrapping(mistake));
  }
}
