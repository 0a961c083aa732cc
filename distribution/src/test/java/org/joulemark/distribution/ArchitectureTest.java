package org.joulemark.distribution;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.Backend;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Problem;

/** The arrows of docs/decisions/0003: who may know whom. */
@AnalyzeClasses(packages = "org.joulemark", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String API = "org.joulemark.api..";
  private static final String ENGINE = "org.joulemark.engine..";
  private static final String CLI = "org.joulemark.cli..";
  private static final String TCK = "org.joulemark.tck..";
  private static final String[] PLUGINS =
      {"org.joulemark.backend..", "org.joulemark.workload..", "org.joulemark.probe.."};

  private static final Set<String> PACKAGES_OF_JAVA_BASE = Object.class.getModule().getPackages();

  @ArchTest
  static final ArchRule apiNeedsJavaBaseAndJSpecifyOnly =
      classes().that().resideInAPackage(API)
          .should().onlyDependOnClassesThat(
              resideInAPackage(API).or(resideInAPackage("org.jspecify.annotations")).or(liesInJavaBase()));

  @ArchTest
  static final ArchRule pluginsKnowNeitherEngineNorCommandLineNorTck =
      noClasses().that().resideInAnyPackage(PLUGINS)
          .should().dependOnClassesThat(resideInAnyPackage(ENGINE, CLI, TCK));

  @ArchTest
  static final ArchRule pluginsDoNotKnowEachOther =
      slices().assignedFrom(new PluginSlices())
          .should().notDependOnEachOther();

  @ArchTest
  static final ArchRule pluginsLeaveTheLibrariesOfTheEngineAlone =
      noClasses().that().resideInAnyPackage(PLUGINS)
          .should().dependOnClassesThat(resideInAnyPackage(
              "com.google.inject..", "jakarta.inject..", "io.opentelemetry..", "picocli.."));

  /** Plugins that read JSON bring a reader of their own: Deep SVDD for what Keras writes, two probes for what they read. */
  @ArchTest
  static final ArchRule jsonIsReadByTheEngineAndByWhoBringsItsOwnReader =
      noClasses().that().resideInAnyPackage(PLUGINS)
          .and().resideOutsideOfPackages("org.joulemark.workload.svdd.model", "org.joulemark.probe.redfish..",
              "org.joulemark.probe.replay..")
          .should().dependOnClassesThat(resideInAnyPackage("tools.jackson.."));

  @ArchTest
  static final ArchRule tornadoVmIsKnownToItsBackendAlone =
      noClasses().that().resideOutsideOfPackage("org.joulemark.backend.tornado..")
          .should().dependOnClassesThat(resideInAnyPackage("uk.ac.manchester.tornado.."));

  /** Its classes are asked about on machines without an SDK, in JVMs that were started without one. */
  @ArchTest
  static final ArchRule findingTheSdkNeedsNoSdk =
      noClasses().that().resideInAPackage("org.joulemark.backend.tornado.sdk..")
          .or().haveFullyQualifiedName("org.joulemark.backend.tornado.TornadoGpuBackend")
          .should().dependOnClassesThat(resideInAnyPackage("uk.ac.manchester.tornado.."));

  /** TornadoVM compiles them, and reads their class files through another class loader than the plugin's. */
  @ArchTest
  static final ArchRule kernelsKnowTornadoVmAndEachOtherOnly =
      classes().that().resideInAPackage("org.joulemark.backend.tornado.kernel..")
          .should().onlyDependOnClassesThat(resideInAnyPackage(
              "org.joulemark.backend.tornado.kernel..", "uk.ac.manchester.tornado.api..", "java.lang..",
              "org.jspecify.annotations..").or(isPrimitive()));

  @ArchTest
  static final ArchRule engineDoesNotKnowTheCommandLine =
      noClasses().that().resideInAPackage(ENGINE)
          .should().dependOnClassesThat(resideInAPackage(CLI));

  @ArchTest
  static final ArchRule tckKnowsTheApiAndTheLibrariesOfTestsOnly =
      classes().that().resideInAPackage(TCK)
          .should().onlyDependOnClassesThat(resideInAnyPackage(
              API, TCK, "java..", "org.junit..", "org.opentest4j..", "org.assertj..",
              "org.jspecify.annotations..").or(isPrimitive()));

  @ArchTest
  static final ArchRule nobodyButTheCommandLineKnowsTheTck =
      noClasses().that().resideOutsideOfPackages(CLI, TCK)
          .should().dependOnClassesThat(resideInAPackage(TCK));

  @ArchTest
  static final ArchRule commandLineKnowsTheTckButNotWhatItsRulesAreMadeOf =
      noClasses().that().resideInAnyPackage(ENGINE, CLI)
          .should().dependOnClassesThat(resideInAnyPackage("org.junit..", "org.opentest4j..", "org.assertj.."));

  @ArchTest
  static final ArchRule engineAndCommandLineMeetPluginsAtRunTimeOnly =
      noClasses().that().resideInAnyPackage(ENGINE, CLI)
          .should().dependOnClassesThat(resideInAnyPackage(PLUGINS));

  /** docs/decisions/0018: a second kind of problem touches nothing here. */
  @ArchTest
  static final ArchRule windowsNameNoKindOfProblem =
      noClasses().that().resideInAPackage("org.joulemark.engine.window..")
          .should().dependOnClassesThat().areAssignableTo(Problem.class)
          .orShould().dependOnClassesThat().areAssignableTo(CompiledNetwork.class)
          .orShould().dependOnClassesThat().areAssignableTo(Backend.class);

  /** What a clock decides must be testable with a clock that the test holds. */
  @ArchTest
  static final ArchRule timeComesFromOutside =
      noClasses().that().resideInAnyPackage(
          "org.joulemark.probe..", "org.joulemark.tck.probe..", "org.joulemark.engine.cell..",
          "org.joulemark.engine.window..", "org.joulemark.engine.meter..", "org.joulemark.engine.trace..")
          // It keeps a core of this machine busy, for real meters to see.
          .and().doNotHaveFullyQualifiedName("org.joulemark.tck.probe.BusyCore")
          .should().callMethod(System.class, "nanoTime")
          .orShould().callMethod(System.class, "currentTimeMillis")
          .orShould().callMethod(Instant.class, "now")
          .orShould().callMethod(Thread.class, "sleep", long.class)
          .orShould().callMethod(Thread.class, "sleep", Duration.class);

  /** Folders may be renamed elsewhere; a file that is to be whole or not at all is written in one place. */
  @ArchTest
  static final ArchRule filesArePutInPlaceByOneClass =
      noClasses().that().doNotHaveFullyQualifiedName(AtomicFile.class.getName())
          .and().resideOutsideOfPackages("org.joulemark.cli.plugin..", "org.joulemark.cli.template..")
          .should().accessField(StandardCopyOption.class, "ATOMIC_MOVE");

  /** All but the hook that runs when no logger is left. */
  @ArchTest
  static final ArchRule engineLogs =
      noClasses().that().resideInAPackage(ENGINE)
          .and().doNotHaveFullyQualifiedName("org.joulemark.engine.fork.ForkMain")
          .should().accessField(System.class, "err");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.joulemark.(**)")
          .should().beFreeOfCycles()
          .ignoreDependency(isACompositionRoot(), alwaysTrue());

  /** Such a class ties implementations to the faces that they implement, or rules to the subject that they share. */
  private static DescribedPredicate<JavaClass> isACompositionRoot() {
    return nameMatching("org\\.joulemark\\.(engine\\.EngineModule|tck\\.backend\\.BackendTck)").forSubtype();
  }

  private static DescribedPredicate<JavaClass> isPrimitive() {
    return describe("is primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> liesInJavaBase() {
    return describe("lies in java.base",
        type -> type.getBaseComponentType().isPrimitive()
            || PACKAGES_OF_JAVA_BASE.contains(type.getBaseComponentType().getPackageName()));
  }
}
