package org.joulemark.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frame of the page. Everything it needs stands in it, and its content security policy lets a browser load nothing
 * else and run no script but the two that it knows by their hash.
 */
final class PageTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

  String fill(String title, Html body, List<Panel> panels, List<CurveFigure> curves) {
    String library = inScript(EChartsLibrary.script());
    String script = inScript(resource("report.js"));
    Map<String, String> parts = Map.of("title", Html.text(title).render(), "style", resource("report.css"), "body",
        body.render(), "panels", json(panels), "curves", json(curves), "library", library, "script", script, "hashes",
        hash(library) + " " + hash(script));
    return fill("page.html", parts);
  }

  /** A page that has nothing to run, and whose content security policy lets nothing run. */
  String fillStill(String title, Html body) {
    return fill("still-page.html", Map.of("title", Html.text(title).render(), "style",
        resource("report.css") + resource("conformance.css"), "body", body.render()));
  }

  private static String fill(String frame, Map<String, String> parts) {
    return PLACEHOLDER.matcher(resource(frame))
        .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(match.group(1)))));
  }

  /** Within a string, which is the only place for it in JSON, an escaped &lt; means the same and ends no element. */
  private static String json(List<?> figures) {
    return JsonMapper.shared().writeValueAsString(figures).replace("<", "\\u003c");
  }

  /** A browser hashes what it read, and it reads every kind of line end as one. */
  private static String inScript(String code) {
    if (code.contains("</script")) {
      throw new IllegalStateException("a script that holds its own end tag cannot be inlined");
    }
    return code.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String hash(String script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String resource(String name) {
    try (InputStream resource = Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
