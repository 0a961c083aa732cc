package org.joulemark.cli.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.joulemark.api.Placement;
import org.joulemark.cli.fixture.Placements;
import org.joulemark.engine.placement.MemberPlacement;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What stands in the drawing; how it looks, a person has seen. */
class SvgPictureTest {

  private static String svg(List<MemberPlacement> members) throws IOException {
    var writer = new StringWriter();
    SvgPicture.write(members, writer);
    return writer.toString();
  }

  private static List<Element> elements(List<MemberPlacement> members, String name, String styleClass)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg(members))))
            .getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> (Element) found.item(index))
        .filter(element -> element.getAttribute("class").equals(styleClass))
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void everyArrayIsASquareWhetherItIsUsedOrNot() throws Exception {
    assertThat(elements(Placements.fitting(), "rect", "array"))
        .hasSize(3)
        .allSatisfy(array -> assertThat(number(array, "width")).isEqualTo(number(array, "height")));
  }

  @Test
  void whatIsUsedOfAnArrayIsDrawnToScale() throws Exception {
    Element array = elements(Placements.fitting(), "rect", "array").getFirst();
    Element used = elements(Placements.fitting(), "rect", "layer0").getFirst();
    assertThat(number(used, "height")).isEqualTo(number(array, "height"));
    assertThat(number(used, "width")).isEqualTo(number(array, "width") / 2);
  }

  @Test
  void everyArrayIsLabelledWithItsNumberAndThoseInUseWithTheirLayer() throws Exception {
    assertThat(elements(Placements.fitting(), "text", "label")).extracting(Element::getTextContent)
        .containsExactly("layer 0", "board 0", "layer 1", "board 1");
    assertThat(elements(Placements.fitting(), "text", "note")).extracting(Element::getTextContent).contains("board 2");
  }

  @Test
  void arraysThatTheHardwareLacksAreMarked() throws Exception {
    assertThat(elements(Placements.tooLarge(), "rect", "missing")).hasSize(1);
    assertThat(svg(Placements.tooLarge())).contains("board 3, missing");
  }

  @Test
  void namesEveryMemberWhateverCharactersAreInItsName() throws Exception {
    assertThat(elements(Placements.ensemble(), "text", "heading")).extracting(Element::getTextContent)
        .containsExactly("small & red on toytown", "large on toytown");
  }

  @Test
  void eachPassIsDrawnForItself() throws Exception {
    assertThat(elements(Placements.inTwoPasses(), "rect", "array")).hasSize(2);
    assertThat(svg(Placements.inTwoPasses())).contains(">pass 0<", ">pass 1<");
  }

  @Test
  void ofVeryManyUnusedArraysTheRestIsCounted() throws Exception {
    var placement =
        new Placement(
            "wafer", new Placement.Arrays("die", 1000, 16, 16), List.of(new Placement.Block(0, 0, 0, 0, 1, 0, 1)), 1,
            null, null, null);
    List<MemberPlacement> members = List.of(new MemberPlacement("only", placement));
    assertThat(elements(members, "rect", "array")).hasSize(257);
    assertThat(svg(members)).contains("and 743 dies more, unused");
  }

  @Test
  void arraysThatAreNoSquaresKeepTheirShape() throws Exception {
    var placement = new Placement("wide", new Placement.Arrays("board", 1, 16, 64), List.of(), 1, null, null, null);
    Element array = elements(List.of(new MemberPlacement("only", placement)), "rect", "array").getFirst();
    assertThat(number(array, "width")).isEqualTo(4 * number(array, "height"));
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    assertThat(svg(Placements.fitting())).doesNotContain("href", "url(", "<script", "@import");
  }

  @Test
  void looksDifferentInTheDark() throws IOException {
    assertThat(svg(Placements.fitting())).contains("@media (prefers-color-scheme: dark)");
  }
}
