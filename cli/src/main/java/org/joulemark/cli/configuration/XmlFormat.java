package org.joulemark.cli.configuration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.configuration2.XMLConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.io.FileHandler;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.joulemark.api.InvalidInputException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML under any root element: nested elements are keys, repeated elements or commas make a list, attributes are settings
 * like elements.
 */
final class XmlFormat implements SettingsFormat {

  @Override
  public List<Entry> read(String text, String origin) {
    List<Entry> entries = new ArrayList<>();
    addChildren("", load(text, origin).getNodeModel().getNodeHandler().getRootNode(), origin, entries);
    return entries;
  }

  private static XMLConfiguration load(String text, String origin) {
    var xml = new XMLConfiguration();
    xml.setInterpolator(null);
    xml.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    xml.setDocumentBuilder(documentBuilder());
    try {
      new FileHandler(xml).load(new StringReader(text));
      return xml;
    } catch (ConfigurationException malformed) {
      throw error(origin, malformed);
    }
  }

  private static InvalidInputException error(String origin, ConfigurationException malformed) {
    if (malformed.getCause() instanceof SAXParseException at) {
      return new InvalidInputException(
          origin + ":" + at.getLineNumber() + ": not valid XML: " + at.getMessage(), malformed);
    }
    return new InvalidInputException(origin + ": not valid XML: " + malformed.getMessage(), malformed);
  }

  /** Without document types: an external entity could read any file or call any host. */
  private static DocumentBuilder documentBuilder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void addChildren(String path, ImmutableNode node, String origin, List<Entry> entries) {
    node.getAttributes().forEach(
        (name, value) -> entries.add(new Entry(join(path, name), List.of(value.toString()), origin)));
    Map<String, List<ImmutableNode>> byName = new LinkedHashMap<>();
    node.getChildren().forEach(child -> byName.computeIfAbsent(child.getNodeName(), _ -> new ArrayList<>()).add(child));
    byName.forEach((name, children) -> add(join(path, name), children, origin, entries));
  }

  private static void add(String key, List<ImmutableNode> nodes, String origin, List<Entry> entries) {
    List<String> values = nodes.stream().filter(XmlFormat::hasText).map(node -> node.getValue().toString()).toList();
    boolean nested = nodes.stream().anyMatch(node -> !node.getChildren().isEmpty() || !node.getAttributes().isEmpty());
    if (nested && nodes.size() > 1) {
      throw new InvalidInputException(origin + ": element '" + key + "' stands twice");
    }
    if (!nested || !values.isEmpty()) {
      entries.add(new Entry(key, values, origin));
    }
    nodes.forEach(node -> addChildren(key, node, origin, entries));
  }

  private static boolean hasText(ImmutableNode node) {
    return node.getValue() != null && !node.getValue().toString().isBlank();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
