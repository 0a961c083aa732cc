package org.joulemark.cli.xml;

/** Text that is to stand in XML. */
public final class XmlText {

  /** What XML 1.0 cannot hold. */
  private static final String FORBIDDEN = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private XmlText() {}

  /** The text with a question mark for each character that would spoil the file; still to be escaped. */
  public static String clean(String text) {
    return text.replaceAll(FORBIDDEN, "?");
  }
}
