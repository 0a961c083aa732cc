package org.joulemark.tck.plugin;

import java.util.function.Function;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.rule.NotApplicable;

/** The demands on a plugin's {@code available}, and what other rules make of its answer. */
public final class Availability {

  private Availability() {}

  /** Its answer; whatever it throws fails the rule. */
  public static Support answer(Function<Settings, Support> available, Settings settings) {
    try {
      return requireAnswer(available.apply(settings), settings);
    } catch (RuntimeException | LinkageError thrown) {
      throw Broken.because("available(" + settings + ") to answer", "it threw " + thrown,
          "a missing device, library or file is thrown instead of returned as Support.No with a reason");
    }
  }

  // An author whose code is not null-marked can return null all the same.
  private static Support requireAnswer(Support answer, Settings settings) {
    Broken.unless(answer != null, "available(" + settings + ") to answer Yes or No", "null",
        "one branch forgot its answer");
    return answer;
  }

  /** Ends a rule that needs the plugin at work, in the plugin's own words. */
  public static void require(Function<Settings, Support> available, Settings settings) {
    if (available.apply(settings) instanceof Support.No(String reason)) {
      throw NotApplicable.because("not available here: " + reason);
    }
  }

  /** Fails where the plugin refuses in more than a line; says so where it does not refuse. */
  public static void requireOneLineRefusal(Function<Settings, Support> available, Settings settings) {
    switch (answer(available, settings)) {
      case Support.Yes _ -> throw NotApplicable.because("available with these settings; nothing is refused");
      case Support.No(String reason) -> Lines.requireOneLine("the reason of a refusal", reason);
    }
  }
}
