package org.joulemark.tck.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joulemark.tck.launcher.RuleOutcome;
import org.joulemark.tck.launcher.RuleOutcome.Status;
import org.joulemark.tck.launcher.TckLauncher;
import org.joulemark.tck.rule.Rule;

/** Runs the rules over plugins whose faults are known. */
public final class Judgement {

  private Judgement() {}

  /** The rule must fail and name the fault. */
  public static void requireCaught(Mutant mutant) {
    requireCaught(mutant, TckLauncher.ofAllRules());
  }

  /** The same by the clock of this launcher. */
  public static void requireCaught(Mutant mutant, TckLauncher launcher) {
    List<RuleOutcome> outcomes = launcher.only(rule -> rule.number().equals(mutant.rule())).run(mutant.plugin());
    List<String> failures =
        outcomes.stream().filter(outcome -> outcome.status() == Status.FAILED).map(RuleOutcome::message).toList();

    assertThat(failures).as("%s caught by %s: %s", mutant.name(), mutant.rule(), outcomes).isNotEmpty();
    assertThat(failures.getFirst()).contains(mutant.words());
  }

  /** Keeps the table of rules and mutants beside the reports of the tests. */
  public static void keepTable(String name, Mutant[] mutants) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "tck-mutants"));
    Files.write(folder.resolve(name + ".txt"),
        Arrays.stream(mutants).map(mutant -> mutant.rule() + "  " + mutant.name()).sorted().toList());
  }

  /** The rules that no mutant is for. */
  public static List<String> withoutMutant(Class<?> rules, Mutant[] mutants) {
    Set<String> caught = Arrays.stream(mutants).map(Mutant::rule).collect(Collectors.toSet());
    return rulesOf(rules).stream().filter(rule -> !caught.contains(rule.number())).map(Rule::displayName).toList();
  }

  /** Every rule of a class, by number. */
  public static List<Rule> rulesOf(Class<?> rules) {
    return Arrays.stream(rules.getMethods())
        .map(Method::getName)
        .map(Rule::ofMethod)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
