package org.joulemark.cli.conformance;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.joulemark.cli.conformance.record.ConfigurationOutcome;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.cli.conformance.record.RuleConformance;
import org.joulemark.cli.conformance.record.RuleStatus;
import org.joulemark.cli.xml.XmlText;

/**
 * A plugin's outcomes as JUnit's XML, for CI servers. Not written by JUnit itself, whose file would be missing where the
 * JVM died, and there would be one for each fork.
 */
final class JUnitXml {

  private final XMLStreamWriter xml;
  private final PluginConformance plugin;

  private JUnitXml(XMLStreamWriter xml, PluginConformance plugin) {
    this.xml = xml;
    this.plugin = plugin;
  }

  static void write(PluginConformance plugin, Writer writer) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
      new JUnitXml(xml, plugin).write();
      xml.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute("name", plugin.kind() + " " + plugin.id());
    attribute("tests", Long.toString(plugin.rules().stream().mapToLong(rule -> rule.configurations().size()).sum()));
    attribute("failures", Long.toString(count(RuleStatus.FAILED)));
    attribute("errors", "0");
    attribute("skipped", Long.toString(count(RuleStatus.NOT_APPLICABLE) + count(RuleStatus.NOT_RUN)));
    attribute("time", seconds(plugin.seconds()));
    for (RuleConformance rule : plugin.rules()) {
      for (ConfigurationOutcome outcome : rule.configurations()) {
        write(rule, outcome);
      }
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(RuleConformance rule, ConfigurationOutcome outcome) throws XMLStreamException {
    String title = rule.number() + " " + rule.kind().id() + ": " + rule.title();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    attribute("classname", "org.joulemark.tck." + plugin.kind() + "." + plugin.id());
    attribute("name", outcome.configuration().isEmpty() ? title : title + " [" + outcome.configuration() + "]");
    attribute("time", seconds(outcome.seconds()));
    writeStatus(outcome);
    xml.writeEndElement();
  }

  private void writeStatus(ConfigurationOutcome outcome) throws XMLStreamException {
    String message = Objects.requireNonNullElse(outcome.message(), "");
    switch (outcome.status()) {
      case PASSED -> {
      }
      case FAILED -> {
        xml.writeStartElement("failure");
        attribute("message", message);
        xml.writeCharacters(XmlText.clean(message));
        xml.writeEndElement();
      }
      case NOT_APPLICABLE -> skipped("not applicable: " + message);
      case NOT_RUN -> skipped("not run: " + message);
    }
  }

  private void skipped(String message) throws XMLStreamException {
    xml.writeStartElement("skipped");
    attribute("message", message);
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.clean(value));
  }

  private long count(RuleStatus status) {
    return plugin.rules().stream().mapToLong(rule -> rule.configurations(status).size()).sum();
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
