package org.joulemark.tck.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * docs/tck.md, which travels in the TCK's jar. A chapter there is a heading {@code ## B2 Outputs}, a rule a heading {@code ### B201 required: title} with three
 * paragraphs: the demand, {@code *Intent.* ...} and {@code *If this fails, check* ...}.
 */
public final class RuleBook {

  private static final String PAGE = "tck.md";
  private static final Pattern CHAPTER = Pattern.compile("## ([BWP]\\d) (.+)");
  private static final Pattern HEADING = Pattern.compile("### ([BWP]\\d{3}) ([a-z]+): (.+)");
  private static final String INTENT = "*Intent.* ";
  private static final String ADVICE = "*If this fails, check* ";

  private final Map<String, RuleText> texts;
  private final Map<String, String> chapters;

  private RuleBook(Map<String, RuleText> texts, Map<String, String> chapters) {
    this.texts = texts;
    this.chapters = chapters;
  }

  /** The book of this TCK. */
  public static RuleBook open() {
    try (InputStream page = Objects.requireNonNull(RuleBook.class.getResourceAsStream(PAGE), PAGE);
        var reader = new BufferedReader(new InputStreamReader(page, StandardCharsets.UTF_8))) {
      return read(reader.lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static RuleBook read(List<String> lines) {
    var texts = new TreeMap<String, RuleText>();
    for (int line = 0; line < lines.size(); line++) {
      Matcher heading = HEADING.matcher(lines.get(line));
      if (heading.matches()) {
        RuleText text = text(heading, paragraphs(lines, line + 1));
        texts.put(text.rule().number(), text);
      }
    }
    return new RuleBook(texts, chapters(lines));
  }

  private static Map<String, String> chapters(List<String> lines) {
    return lines.stream()
        .map(CHAPTER::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(heading -> heading.group(1), heading -> heading.group(2), (first, _) -> first));
  }

  private static RuleText text(Matcher heading, List<String> paragraphs) {
    String name = heading.group(2) + "_" + heading.group(1) + "_x";
    RuleKind kind = Rule.ofMethod(name).orElseThrow().kind();
    return new RuleText(
        new Rule(kind, heading.group(1), heading.group(3)),
        paragraphs.isEmpty() ? "" : paragraphs.getFirst(),
        paragraph(paragraphs, INTENT),
        paragraph(paragraphs, ADVICE));
  }

  /** The paragraphs up to the next heading, each on one line. */
  private static List<String> paragraphs(List<String> lines, int first) {
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (int line = first; line < lines.size() && !lines.get(line).startsWith("#"); line++) {
      if (lines.get(line).isBlank()) {
        paragraphs.add(paragraph.toString().strip());
        paragraph.setLength(0);
      } else {
        paragraph.append(lines.get(line).strip()).append(' ');
      }
    }
    paragraphs.add(paragraph.toString().strip());
    paragraphs.removeIf(String::isEmpty);
    return paragraphs;
  }

  private static String paragraph(List<String> paragraphs, String beginning) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.startsWith(beginning))
        .map(paragraph -> paragraph.substring(beginning.length()))
        .findFirst()
        .orElse("");
  }

  public Collection<RuleText> texts() {
    return texts.values();
  }

  /** The title of the chapter that a rule stands in. */
  public Optional<String> chapter(String number) {
    return Optional.ofNullable(chapters.get(number.substring(0, 2)));
  }

  public Optional<RuleText> text(String number) {
    return Optional.ofNullable(texts.get(number));
  }
}
