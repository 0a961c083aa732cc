package org.joulemark.cli.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Replaces the names of one project by those of another, all at once, so that no new name is taken for an old one. */
final class Renaming {

  private final Map<String, String> replacements;
  private final Pattern anyOld;

  /**
   * Prepares the replacements.
   *
   * @param group the old project's group; the new project's group is its package
   */
  Renaming(String group, PluginNames old, PluginNames now) {
    replacements = new LinkedHashMap<>();
    replacements.put(old.packageName(), now.packageName());
    replacements.put(old.packagePath(), now.packagePath());
    replacements.put(group, now.packageName());
    replacements.put(old.classPrefix(), now.classPrefix());
    replacements.put(old.id(), now.id());
    // The first that fits is taken: the package stands before the group and the id, which it begins and ends with.
    anyOld = Pattern.compile(replacements.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  String apply(String text) {
    return anyOld.matcher(text).replaceAll(this::replacement);
  }

  private String replacement(MatchResult old) {
    return replacements.getOrDefault(old.group(), "");
  }
}
