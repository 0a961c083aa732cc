package org.joulemark.tck.launcher;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.TimeSource;
import org.joulemark.api.Workload;
import org.joulemark.tck.probe.Load;
import org.joulemark.tck.rule.Rule;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the rules over one plugin, on the JUnit Platform and in this JVM, which must have been started with the flags that
 * the plugin asks for.
 */
public final class TckLauncher {

  /** A rule takes seconds; one that takes this long hangs. */
  private static final String RULE_LIMIT = "5 m";

  private final Predicate<Rule> selected;
  private final TckListener listener;
  private final LaunchedVariants variants;
  private final LaunchedSurroundings surroundings;

  private TckLauncher(
      Predicate<Rule> selected, TckListener listener, LaunchedVariants variants, LaunchedSurroundings surroundings) {
    this.selected = selected;
    this.listener = listener;
    this.variants = variants;
    this.surroundings = surroundings;
  }

  /** Runs every rule, tells nobody and writes nothing. */
  public static TckLauncher ofAllRules() {
    return new TckLauncher(
        _ -> true, new TckListener.Silent(), new LaunchedVariants(null), LaunchedSurroundings.real());
  }

  /** Runs only the rules selected. */
  public TckLauncher only(Predicate<Rule> rules) {
    return new TckLauncher(rules, listener, variants, surroundings);
  }

  public TckLauncher telling(TckListener told) {
    return new TckLauncher(selected, told, variants, surroundings);
  }

  /** Tests a backend with these settings in place of every variant, for each may ask for a JVM of its own. */
  public TckLauncher withSettings(List<Map<String, String>> settings) {
    return new TckLauncher(selected, listener, new LaunchedVariants(List.copyOf(settings)), surroundings);
  }

  /** Watches a probe whose source is simulated by the clock that the simulation goes by, and under a load it knows of. */
  public TckLauncher watchingBy(TimeSource time, Load load) {
    return new TckLauncher(selected, listener, variants, new LaunchedSurroundings(time, load));
  }

  /** Runs the rules of the plugin's kind; one outcome for each rule and configuration, in order of execution. */
  public List<RuleOutcome> run(Plugin plugin) {
    try (LauncherSession session = LauncherFactory.openSession()) {
      Namespace namespace = Namespace.create(SubjectResolver.class);
      session.getStore().put(namespace, Plugin.class, plugin);
      session.getStore().put(namespace, LaunchedVariants.class, variants);
      session.getStore().put(namespace, LaunchedSurroundings.class, surroundings);
      var collector = new OutcomeCollector(listener);
      session.getLauncher().execute(request(plugin), collector);
      return collector.outcomes();
    }
  }

  private LauncherDiscoveryRequest request(Plugin plugin) {
    DiscoverySelector rules = DiscoverySelectors.selectClass(switch (plugin) {
      case Backend _ -> LaunchedBackendRules.class;
      case Workload _ -> LaunchedWorkloadRules.class;
      case EnergyProbe _ -> LaunchedProbeRules.class;
    });
    PostDiscoveryFilter filter = test -> FilterResult.includedIf(
        test.getSource().filter(MethodSource.class::isInstance)
            .map(source -> isSelected(((MethodSource) source).getMethodName()))
            .orElse(true));
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(rules)
        .filters(filter)
        .configurationParameter("junit.jupiter.execution.timeout.default", RULE_LIMIT)
        .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .build();
  }

  private boolean isSelected(String methodName) {
    return Rule.ofMethod(methodName).filter(selected).isPresent();
  }
}
