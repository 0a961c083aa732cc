package org.joulemark.tck.backend.inference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.Precision;
import org.joulemark.api.ProblemKind;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.backend.BackendSubject;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Finds the variants of settings and the precisions in which the backend takes at least one golden network. */
final class Configurations implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
    List<BackendConfiguration> declared = ofTestClass(context).declared();
    NotApplicable.unless(!declared.isEmpty(), "the backend takes no golden network in any precision, see B105");
    return declared.stream().map(Arguments::of);
  }

  /** Found once for a test class, whose one instance is the subject. */
  private static Found ofTestClass(ExtensionContext rule) {
    ExtensionContext testClass = rule.getParent().orElseThrow();
    return testClass.getStore(Namespace.create(Configurations.class)).getOrComputeIfAbsent(
        Found.class, _ -> new Found(declaredBy((BackendSubject) rule.getRequiredTestInstance())), Found.class);
  }

  private record Found(List<BackendConfiguration> declared) {}

  /** Ends the rule where the backend cannot work here, with its reason. */
  static List<BackendConfiguration> declaredBy(BackendSubject subject) {
    return possible(subject).stream().filter(BackendConfiguration::isDeclared).toList();
  }

  /** Every precision with every variant that is available here; a precision need not be declared. */
  static List<BackendConfiguration> possible(BackendSubject subject) {
    InferenceBackend backend = evaluatingNetworks(subject.backend());
    List<BackendConfiguration> possible = subject.settingVariants().stream()
        .filter(variant -> backend.available(settings(backend, variant)) instanceof Support.Yes)
        .flatMap(variant -> Stream.of(Precision.values())
            .map(precision -> new BackendConfiguration(backend, variant, precision)))
        .toList();
    if (possible.isEmpty() && backend.available(settings(backend, Map.of())) instanceof Support.No(String reason)) {
      throw NotApplicable.because("the backend is unavailable here: " + reason);
    }
    return possible;
  }

  private static InferenceBackend evaluatingNetworks(Backend backend) {
    if (backend instanceof InferenceBackend evaluating) {
      return evaluating;
    }
    String taken = ProblemKind.takenBy(backend).stream().map(ProblemKind::word).collect(Collectors.joining(", "));
    throw NotApplicable.because("the backend evaluates no networks (" + ProblemKind.INFERENCE.word() + "); it takes "
        + (taken.isEmpty() ? "no kind of problem, see B106" : taken));
  }

  private static Settings settings(Backend backend, Map<String, String> variant) {
    return Settings.of(backend.settings(), variant);
  }
}
