package org.joulemark.cli.chip;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.joulemark.cli.xml.XmlText;

/** The few elements of SVG that a drawing of arrays is made of. */
final class Svg {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final XMLStreamWriter xml;

  Svg(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The root element, with a page of its own under the drawing. */
  void begin(String title, double width, double height, String style) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("role", "img");
    attribute("width", width);
    attribute("height", height);
    xml.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
    element("title", title);
    element("style", "\n" + style);
    rectangle("page", 0, 0, width, height, title);
  }

  void end() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  /**
   * A rectangle.
   *
   * @param tip what a browser shows where the pointer rests on it
   */
  void rectangle(String styleClass, double x, double y, double width, double height, String tip)
      throws XMLStreamException {
    begin("rect", styleClass, x, y);
    attribute("width", width);
    attribute("height", height);
    element("title", tip);
    xml.writeEndElement();
  }

  void text(String styleClass, double x, double y, String text) throws XMLStreamException {
    begin("text", styleClass, x, y);
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private void begin(String name, String styleClass, double x, double y) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    xml.writeAttribute("class", styleClass);
    attribute("x", x);
    attribute("y", y);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private void attribute(String name, double value) throws XMLStreamException {
    xml.writeAttribute(name, number(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
