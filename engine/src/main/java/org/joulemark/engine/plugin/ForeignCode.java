package org.joulemark.engine.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls into a plugin while it is loaded. Whatever comes out, a stack overflow as well as a missing class, is this
 * plugin's failure and no other's.
 *
 * @param className the plugin's class
 * @param id what it calls itself; null as long as it has not said so
 */
record ForeignCode(String className, @Nullable String id) {

  /** The JVM's message where a class is missing; where another thing is wrong with one, it is a sentence. */
  private static final Pattern CLASS_NAME = Pattern.compile("[\\w$]+(/[\\w$]+)*");

  /**
   * What the plugin answers.
   *
   * @param deed as in {@code "settings()"}
   */
  <T> T ask(String deed, Callable<? extends @Nullable T> question) throws UnusableProvider {
    T answer;
    try {
      answer = question.call();
    } catch (Throwable failed) {
      throw unusable(reason(deed, failed));
    }
    if (answer == null) {
      throw unusable(deed + " of " + className + " answered null");
    }
    return answer;
  }

  UnusableProvider unusable(String reason) {
    return new UnusableProvider(id, reason);
  }

  private String reason(String deed, Throwable failed) {
    return switch (failed) {
      case InvocationTargetException wrapped when wrapped.getCause() != null -> reason(deed, wrapped.getCause());
      case ExceptionInInitializerError wrapped when wrapped.getCause() != null -> reason(deed, wrapped.getCause());
      case NoClassDefFoundError missing when CLASS_NAME.matcher(messageOf(missing)).matches() ->
          className + " needs class " + messageOf(missing).replace('/', '.')
              + ", which is in none of the plugin's jars";
      case NoSuchMethodException _ -> className + " has no public constructor without parameters";
      case IllegalAccessException _ -> className + " is not public";
      case InstantiationException _ -> className + " is abstract";
      default -> deed + " of " + className + " threw " + oneLine(failed.toString());
    };
  }

  private static String messageOf(Throwable failed) {
    return Objects.requireNonNullElse(failed.getMessage(), "");
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }
}
