package org.joulemark.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a page. Text is escaped as it is written, so that nothing in a result can become markup. */
sealed interface Html {

  void writeTo(StringBuilder page);

  /** Characters that a reader sees. */
  record Text(String text) implements Html {
    @Override
    public void writeTo(StringBuilder page) {
      page.append(escape(text));
    }
  }

  /** Pieces side by side. */
  record Fragment(List<Html> parts) implements Html {
    public Fragment {
      parts = List.copyOf(parts);
    }

    @Override
    public void writeTo(StringBuilder page) {
      parts.forEach(part -> part.writeTo(page));
    }
  }

  /** A tag with its content; never one of the few that have no end tag. */
  record Element(String tag, Map<String, String> attributes, Fragment content) implements Html {

    /** The same element with one more attribute. */
    Element with(String name, String value) {
      var extended = new LinkedHashMap<>(attributes);
      extended.put(name, value);
      return new Element(tag, extended, content);
    }

    Element styled(String classNames) {
      return with("class", classNames);
    }

    @Override
    public void writeTo(StringBuilder page) {
      page.append('<').append(tag);
      attributes
          .forEach((name, value) -> page.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
      page.append('>');
      content.writeTo(page);
      page.append("</").append(tag).append('>');
    }
  }

  static Html text(String text) {
    return new Text(text);
  }

  static Html fragment(List<? extends Html> parts) {
    return new Fragment(List.copyOf(parts));
  }

  static Html fragment(Html... parts) {
    return fragment(List.of(parts));
  }

  static Element element(String tag, Html... content) {
    return element(tag, List.of(content));
  }

  static Element element(String tag, List<? extends Html> content) {
    return new Element(tag, Map.of(), new Fragment(List.copyOf(content)));
  }

  static Element element(String tag, String text) {
    return element(tag, text(text));
  }

  default String render() {
    var page = new StringBuilder();
    writeTo(page);
    return page.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
        "&#39;");
  }
}
