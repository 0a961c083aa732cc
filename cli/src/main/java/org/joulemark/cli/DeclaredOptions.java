package org.joulemark.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that a workload declares, so that nobody could know them when this was written. */
final class DeclaredOptions {

  private final String command;
  private final List<SettingDeclaration> declarations;

  /**
   * The options of one command.
   *
   * @param command as the user typed it: {@code train nqs-rbm}
   */
  DeclaredOptions(String command, List<SettingDeclaration> declarations) {
    this.command = command;
    this.declarations = List.copyOf(declarations);
  }

  /**
   * The settings given, unchecked.
   *
   * @param options {@code --learningRate 0.1}, {@code --learning-rate=0.1}
   * @param assignments of {@code --set}, which later win
   * @throws InvalidInputException for an option that is none of the workload's, with those that are
   */
  Map<String, String> parse(List<String> options, Map<String, String> assignments) {
    Map<String, String> settings = new TreeMap<>();
    ParseResult parsed = parse(options);
    for (SettingDeclaration declaration : declarations) {
      if (parsed.hasMatchedOption(camelCase(declaration))) {
        settings.put(declaration.name(), parsed.matchedOptionValue(camelCase(declaration), ""));
      }
    }
    settings.putAll(assignments);
    return settings;
  }

  private ParseResult parse(List<String> options) {
    CommandSpec spec = CommandSpec.create().name(command);
    declarations.forEach(declaration -> spec.addOption(option(declaration)));
    try {
      return new CommandLine(spec).parseArgs(options.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw new InvalidInputException(
          command + ": " + wrong.getMessage() + "; allowed: " + allowed(), wrong);
    }
  }

  private String allowed() {
    return declarations.isEmpty()
        ? "none, it has no settings"
        : declarations.stream().map(DeclaredOptions::kebabCase).collect(Collectors.joining(", "));
  }

  private static OptionSpec option(SettingDeclaration declaration) {
    OptionSpec.Builder option = kebabCase(declaration).equals(camelCase(declaration))
        ? OptionSpec.builder(camelCase(declaration))
        : OptionSpec.builder(camelCase(declaration), kebabCase(declaration));
    return option.type(String.class).paramLabel("VALUE").build();
  }

  private static String camelCase(SettingDeclaration declaration) {
    return "--" + declaration.name();
  }

  private static String kebabCase(SettingDeclaration declaration) {
    return "--" + declaration.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
