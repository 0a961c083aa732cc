package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joulemark.api.CostItem;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Precision;
import org.joulemark.api.Provenance;
import org.joulemark.api.PublishedCost;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Scope;
import org.joulemark.cli.fixture.ToyComponents;
import org.joulemark.engine.plan.BackendSelection;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.BatchTrial;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.JvmRecord;
import org.joulemark.engine.results.LatencyRecord;
import org.joulemark.engine.results.MeasurementRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.PluginRecord;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.SessionRecord;
import org.joulemark.engine.results.SessionState;
import org.joulemark.engine.results.Statistics;
import org.jspecify.annotations.Nullable;

/** Results as a session would give them, made up from a fixed seed. */
final class ExampleResults {

  static final List<Integer> ALPHAS = List.of(1, 2, 4, 6, 8, 10);
  static final List<String> KERNELS = List.of("dense", "exp-table");
  static final List<Precision> PRECISIONS = List.of(Precision.FLOAT32, Precision.FLOAT64);

  static final List<Integer> LATENT_SIZES = List.of(5, 8, 13, 21);
  static final List<String> SIGNALS = List.of("leptoquark", "neutralHiggs", "chargedHiggs", "fourLeptons");

  private static final String ORIGIN_OF_CLAIMS = "MP-AIMC chip, modelled by Kösters et al. 2023";
  private static final PublishedCost CLAIM_OF_NQS =
      new PublishedCost(ORIGIN_OF_CLAIMS, 31.5e-9, 2e7, "0.63 W at one result every 50 ns");
  private static final PublishedCost CLAIM_OF_SVDD =
      new PublishedCost(ORIGIN_OF_CLAIMS, 101.5e-9, 2e7, "101.5 nJ at one result every 50 ns");

  private static final int ALL_ROWS = 12_870;
  private static final int REPETITIONS = 10;
  private static final double WATTS = 15;

  private final Random random = new Random(2209_10481L);

  /** The default session: 6 sizes x 2 kernels x 2 precisions, in shuffled order. */
  Results completeSession() {
    List<CellResult> cells = new ArrayList<>();
    for (Precision precision : PRECISIONS) {
      for (String kernel : KERNELS) {
        for (int alpha : ALPHAS) {
          cells.add(measured(alpha, kernel, precision));
        }
      }
    }
    Collections.shuffle(cells, random);
    return session("nqs", SessionState.COMPLETE, cells.size(), cells);
  }

  Results session(String name, SessionState state, int cellCount, List<CellResult> cells) {
    String endedAt = state == SessionState.RUNNING ? null : "2026-11-22T02:02:30Z";
    return new Results(Results.SCHEMA, new SessionRecord(name, state, "2026-11-22T02:00:00Z", endedAt, "0.1.0-SNAPSHOT",
        plan(name), cellCount, host(), plugins()), cells);
  }

  /** About as fast as the first kernels were: 9 ns to 180 ns per sample on two threads. */
  CellResult measured(int alpha, String kernel, Precision precision) {
    double width = precision == Precision.FLOAT64 ? 1.95 : 1;
    double nanos = kernel.equals("dense") ? 6 + 17.5 * alpha : 8 + 0.8 * alpha;
    return measured(alpha, kernel, precision, nanos * width * 1e-9);
  }

  CellResult measured(int alpha, String kernel, Precision precision, double seconds) {
    double[] times = IntStream.range(0, REPETITIONS).mapToDouble(_ -> seconds * (1 + 0.015 * random.nextGaussian()))
        .toArray();
    Statistics time = statistics(times);
    Statistics throughput = statistics(DoubleStream.of(times).map(value -> 1 / value).toArray());
    Statistics gross = statistics(DoubleStream.of(times).map(value -> value * WATTS).toArray());
    Statistics net = statistics(DoubleStream.of(times).map(value -> value * (WATTS - 0.02)).toArray());
    var energy = new EnergyRecord("estimated-cpu", "process", Provenance.ESTIMATED, Scope.PROCESS,
        EnergyReading.COUNTED, null, 2e-4, 0, 0.5, gross, 0, net, 0, 0.021, 0.019);
    double latency = 220e-9 + 12 * seconds;
    return row(alpha, kernel, precision, CellStatus.MEASURED).with(throughput, time)
        .withEnergy(List.of(energy)).with(latency(latency)).withQuality(quality(alpha, precision))
        .with(sweep(seconds, latency)).measured();
  }

  /** A series whose joules are those of a recording. */
  Results replayedSession() {
    List<CellResult> cells = ALPHAS.stream().map(this::replayed).toList();
    return session("replayed", SessionState.COMPLETE, cells.size(), cells);
  }

  private CellResult replayed(int alpha) {
    CellResult timed = measured(alpha, "dense", Precision.FLOAT32);
    EnergyRecord estimated = timed.energy().getFirst();
    var recorded =
        new EnergyRecord("replay", "node", Provenance.REPLAYED, Scope.NODE, EnergyReading.COUNTED, null, 2e-4,
            0, 0.01, estimated.grossJoulesPerSample(), 0, estimated.netJoulesPerSample(), 0, 0.021, 0.019);
    return row(alpha, "dense", Precision.FLOAT32, CellStatus.MEASURED)
        .with(Objects.requireNonNull(timed.throughputPerSecond()), Objects.requireNonNull(timed.secondsPerSample()))
        .withEnergy(List.of(recorded)).with(Objects.requireNonNull(timed.latency())).withQuality(timed.quality())
        .measured();
  }

  /** Both use cases of the paper in one session. */
  Results bothUseCases() {
    List<CellResult> cells = new ArrayList<>(completeSession().cells());
    for (Precision precision : PRECISIONS) {
      for (int z : LATENT_SIZES) {
        cells.add(svdd(z, precision));
      }
    }
    return session("paper", SessionState.COMPLETE, cells.size(), cells);
  }

  /** The machine that is there beside two chips that are not. */
  Results withModelledChips() {
    List<CellResult> cells = new ArrayList<>(bothUseCases().cells());
    cells.addAll(new ExampleChip(this).rows());
    return session("chips", SessionState.COMPLETE, cells.size(), cells);
  }

  /** Deep SVDD with its dozen of figures and a curve for each signal. */
  CellResult svdd(int z, Precision precision) {
    double seconds = (200 + 11.0 * z) * (precision == Precision.FLOAT64 ? 1.95e-9 : 1e-9);
    CellResult timed = measured(1, "dense", precision, seconds);
    return row(z, "dense", precision, CellStatus.MEASURED).ofSvdd()
        .with(Objects.requireNonNull(timed.throughputPerSecond()), Objects.requireNonNull(timed.secondsPerSample()))
        .withEnergy(timed.energy()).with(Objects.requireNonNull(timed.latency())).withQuality(svddQuality(z))
        .withCurves(SIGNALS.stream().map(signal -> curve(signal, z)).toList())
        .with(Objects.requireNonNull(timed.batchSweep())).measured();
  }

  private static List<QualityFigure> svddQuality(int z) {
    List<QualityFigure> figures = new ArrayList<>();
    for (String signal : SIGNALS) {
      figures.add(new QualityFigure(signal + "AreaUnderCurve", 1 - steepness(signal, z) / 2, 0.002, "1", 1,
          "Area under the receiver operating characteristic of " + signal + "; 0.5 is chance, higher is better"));
    }
    for (String cut : List.of("1e-2", "1e-3", "1e-4")) {
      for (String signal : SIGNALS) {
        String name = signal + "EfficiencyAt" + cut.replace("-", "");
        String description = "Share of " + signal + " kept where " + cut + " of the background is; higher is better";
        figures.add(cut.equals("1e-4")
            ? QualityFigure.withoutValue(name, "1", 1, description, "not resolvable with 5000 events")
            : new QualityFigure(name, Math.pow(Double.parseDouble(cut), steepness(signal, z)), 0.01, "1", 1,
                description));
      }
    }
    return figures;
  }

  private static QualityCurve curve(String signal, int z) {
    List<QualityCurve.Point> points = IntStream.rangeClosed(0, 200)
        .mapToObj(i -> Math.pow(10, -4 + i / 50.0))
        .map(x -> new QualityCurve.Point(x, Math.pow(x, steepness(signal, z))))
        .toList();
    return new QualityCurve(signal, "Receiver operating characteristic",
        new QualityCurve.Axis("background efficiency", true), new QualityCurve.Axis("signal efficiency", false),
        points);
  }

  private static double steepness(String signal, int z) {
    return 0.15 + 0.12 * SIGNALS.indexOf(signal) + 0.5 / z;
  }

  /** A row whose kernel was left to the backend. */
  CellResult choosing(int alpha, String chosenKernel) {
    return row(alpha, "auto", Precision.FLOAT32, CellStatus.MEASURED).choosing(chosenKernel)
        .with(statistics(1e8, 1.1e8), statistics(1e-8, 0.9e-8)).measured();
  }

  CellResult skipped(int alpha, String reason) {
    return row(alpha, "auto", Precision.FLOAT16, CellStatus.SKIPPED).with(reason).build();
  }

  CellResult invalid(int alpha, String reason, String... lastOutput) {
    return row(alpha, "dense", Precision.FLOAT32, CellStatus.INVALID).with(reason).withLastOutput(List.of(lastOutput))
        .build();
  }

  CellResult modelled(int alpha) {
    var cost = new ModelledCost("example-chip v1", 1e-7, 5e-8,
        List.of(new CostItem(ToyComponents.CROSSBAR, 1, 6.5e-9, 4e-8, "example"),
            new CostItem(ToyComponents.DPU, 1, 2.5e-8, 5e-8, "example")),
        List.of());
    return row(alpha, "", Precision.ANALOG, CellStatus.MODELLED).on("example-chip").with(cost)
        .withQuality(List.of(new QualityFigure("overlap", 0.97, 0.004, "1", 1, "Overlap with the exact ground state")))
        .build();
  }

  /** An analog chip that is programmed by chance, as three virtual chips. */
  CellResult programmedByChance(QualitySpread spread) {
    var cost = new ModelledCost("example-chip v1", 1e-7, 5e-8,
        List.of(new CostItem(ToyComponents.CROSSBAR, 1, 6.5e-9, 4e-8, "example")), List.of());
    return row(1, "", Precision.ANALOG, CellStatus.MODELLED).on("example-chip").with(cost)
        .withQuality(List.of(new QualityFigure(spread.name(), spread.mean(), null, "1", 1, "")))
        .withSpread(spread).build();
  }

  Builder row(int alpha, String kernel, Precision precision, CellStatus status) {
    return new Builder(alpha, kernel, precision, status);
  }

  static Statistics statistics(double... values) {
    double mean = DoubleStream.of(values).average().orElseThrow();
    double deviation =
        Math.sqrt(DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1));
    double half = 2.262 * deviation / Math.sqrt(values.length);
    return new Statistics(mean, deviation, List.of(mean - half, mean + half), DoubleStream.of(values).boxed().toList());
  }

  private static LatencyRecord latency(double median) {
    return new LatencyRecord(100_000, 2.5e-8, Map.of("p50", median, "p90", median * 1.06, "p99", median * 2.1, "p99.9",
        median * 9, "max", 1.2e-4));
  }

  private static List<QualityFigure> quality(int alpha, Precision precision) {
    double missing = 0.0061 / Math.pow(alpha, 1.9);
    double error = precision == Precision.FLOAT64 ? 3.1e-14 * alpha : 2.4e-6 * alpha;
    return List.of(
        new QualityFigure("overlap", 1 - missing, null, "1", 1, "|<psi|ground state>|; 1 is exact, higher is better"),
        new QualityFigure("energyPerSite", -0.701780200527 + 0.6 * missing, null, "J", -0.701780200527,
            "Variational energy per site in units of the coupling J; the exact one is -0.701780200527, lower is better"),
        new QualityFigure("maxAbsoluteError", error, null, "1", 0,
            "Largest difference of ln psi from the float64 reference; 0 is exact"));
  }

  private static BatchSweep sweep(double seconds, double latency) {
    List<BatchTrial> trials = new ArrayList<>();
    for (int rows = 1; rows < ALL_ROWS; rows *= 4) {
      trials.add(trial(rows, seconds + (latency - seconds) / rows));
    }
    trials.add(trial(ALL_ROWS, seconds));
    return new BatchSweep("estimated-cpu/process", trials);
  }

  private static BatchTrial trial(int rows, double seconds) {
    return new BatchTrial(rows, seconds, seconds * WATTS, null);
  }

  private static SessionPlan plan(String name) {
    return new SessionPlan(name, 1,
        List.of(new Selection("nqs-rbm", Map.of("alpha", ALPHAS.stream().map(String::valueOf).toList()))),
        List.of(new BackendSelection("cpu", Map.of("kernel", KERNELS), List.of())),
        List.of(new Selection("estimated-cpu", Map.of())),
        PRECISIONS, List.of(Boundary.RESIDENT),
        new MeasurementSettings(REPETITIONS, List.of(), 0.1, 10, 0.5, 5, 60, 0.05, 0.3, 10, 300, null));
  }

  static HostRecord host() {
    return new HostRecord("Linux 6.18", "amd64", "AMD EPYC 7763 64-Core Processor", 2, 25_000_000_000L, "KVM", null);
  }

  private static List<PluginRecord> plugins() {
    return List.of(
        new PluginRecord("workload", "nqs-rbm", "0.1.0-SNAPSHOT",
            Map.of("joulemark-workloads-nqs-0.1.0-SNAPSHOT.jar", "3f".repeat(32))),
        new PluginRecord("backend", "cpu", "0.1.0-SNAPSHOT",
            Map.of("joulemark-backends-cpu-0.1.0-SNAPSHOT.jar", "a9".repeat(32))),
        new PluginRecord("probe", "estimated-cpu", "0.1.0-SNAPSHOT",
            Map.of("joulemark-probes-0.1.0-SNAPSHOT.jar", "07".repeat(32))));
  }

  /** A row to be filled in as its status allows. */
  static final class Builder {
    private final int alpha;
    private final String kernel;
    private final Precision precision;
    private final CellStatus status;
    private String backend = "cpu";
    private String chosenKernel;
    private @Nullable String reason;
    private @Nullable Statistics throughput;
    private @Nullable Statistics time;
    private List<EnergyRecord> energy = List.of();
    private List<MissingEnergy> missingEnergy = List.of();
    private List<DeviceConditions> conditions = List.of();
    private @Nullable ModelledCost modelled;
    private @Nullable LatencyRecord latency;
    private List<QualityFigure> quality = List.of();
    private List<QualitySpread> spread = List.of();
    private @Nullable Map<String, String> backendSettings;
    private List<QualityCurve> curves = List.of();
    private @Nullable BatchSweep sweep;
    private @Nullable MeasurementRecord measurement;
    private List<String> lastOutput = List.of();

    private String workload = "nqs-rbm";
    private String sizeSetting = "alpha";
    private Map<String, String> otherSettings = Map.of("lattice", "4x4");

    Builder(int alpha, String kernel, Precision precision, CellStatus status) {
      this.alpha = alpha;
      this.kernel = kernel;
      this.chosenKernel = kernel;
      this.precision = precision;
      this.status = status;
    }

    Builder on(String otherBackend) {
      backend = otherBackend;
      return this;
    }

    /** Deep SVDD, whose size is z. */
    Builder ofSvdd() {
      workload = "svdd";
      sizeSetting = "z";
      otherSettings = Map.of();
      return this;
    }

    Builder choosing(String kernelOfTheBackend) {
      chosenKernel = kernelOfTheBackend;
      return this;
    }

    Builder with(String why) {
      reason = why;
      return this;
    }

    Builder with(Statistics throughputPerSecond, Statistics secondsPerSample) {
      throughput = throughputPerSecond;
      time = secondsPerSample;
      return this;
    }

    Builder withEnergy(List<EnergyRecord> domains) {
      energy = domains;
      return this;
    }

    Builder withMissing(MissingEnergy... domains) {
      missingEnergy = List.of(domains);
      return this;
    }

    Builder withConditions(DeviceConditions... ofDevices) {
      conditions = List.of(ofDevices);
      return this;
    }

    Builder withQuality(List<QualityFigure> figures) {
      quality = figures;
      return this;
    }

    Builder withSpread(QualitySpread... overChips) {
      spread = List.of(overChips);
      return this;
    }

    Builder withBackendSettings(Map<String, String> settings) {
      backendSettings = settings;
      return this;
    }

    Builder withCurves(List<QualityCurve> drawn) {
      curves = drawn;
      return this;
    }

    Builder with(ModelledCost cost) {
      modelled = cost;
      return this;
    }

    Builder with(LatencyRecord latencies) {
      latency = latencies;
      return this;
    }

    Builder with(BatchSweep batches) {
      sweep = batches;
      return this;
    }

    Builder withLastOutput(List<String> lines) {
      lastOutput = lines;
      return this;
    }

    CellResult measuredOncePerWindow() {
      measurement = new MeasurementRecord(0.1, 1, 0.8, true, 2.5e-8);
      return build();
    }

    CellResult measured() {
      return measured(true);
    }

    CellResult measured(boolean steadyState) {
      measurement = new MeasurementRecord(0.1, 777, 0.8, steadyState, 2.5e-8);
      return build();
    }

    CellResult build() {
      boolean ran = status == CellStatus.MEASURED;
      var settings = new TreeMap<>(otherSettings);
      settings.put(sizeSetting, Integer.toString(alpha));
      Map<String, String> asked = backendSettings != null ? backendSettings : ofCpu();
      Map<String, String> chosen = ran ? Map.of("kernel", chosenKernel, "threads", "2", "vectorBits", "512") : Map.of();
      JvmRecord jvm = ran
          ? new JvmRecord("Eclipse Adoptium", "25.0.3+9", List.of("--add-modules", "jdk.incubator.vector"))
          : null;
      String id = workload + "-" + backend + "-" + precision.id() + "-resident-" + kernel + "-" + alpha;
      return new CellResult(id, workload, settings, sizeSetting, null, backend, asked, chosen, precision,
          Boundary.RESIDENT,
          1,
          ran ? ALL_ROWS : null, status, reason, throughput, time, energy, missingEnergy, conditions, List.of(),
          modelled,
          List.of(workload.equals("svdd") ? CLAIM_OF_SVDD : CLAIM_OF_NQS), latency,
          quality, spread, curves,
          sweep,
          measurement, List.of(),
          jvm, host(), plugins(), lastOutput);
    }

    private Map<String, String> ofCpu() {
      return kernel.isEmpty() ? Map.of() : Map.of("kernel", kernel, "threads", "0");
    }
  }
}
