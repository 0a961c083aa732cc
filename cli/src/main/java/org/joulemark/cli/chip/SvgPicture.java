package org.joulemark.cli.chip;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.joulemark.api.Placement;
import org.joulemark.engine.placement.MemberPlacement;

/** Placements as a drawing without any resource from outside, to scale, for light and for dark surroundings. */
public final class SvgPicture {

  private static final int ARRAYS_A_LINE = 10;
  private static final double SIDE = 72;
  private static final double STEP = SIDE + 16;
  private static final double MARGIN = 24;
  private static final double LABEL_HEIGHT = 34;
  private static final double HEADING_HEIGHT = 30;
  private static final double LINE_HEIGHT = 16;
  private static final int COLOURS = 5;

  /** A row or column among thousands is still seen. */
  private static final double THINNEST = 1;

  private static final String STYLE = """
      .page { fill: #fbfaf8; }
      .array { fill: #ffffff; stroke: #8b877f; }
      .missing { fill: none; stroke: #a3341c; stroke-dasharray: 4 3; }
      text { fill: #1d1c1a; font: 11px system-ui, sans-serif; }
      .heading { font-size: 15px; font-weight: 600; }
      .note { fill: #66625b; }
      .layer0 { fill: #0072b2; } .layer1 { fill: #d55e00; } .layer2 { fill: #007f63; }
      .layer3 { fill: #a8458a; } .layer4 { fill: #8a6d00; }
      @media (prefers-color-scheme: dark) {
        .page { fill: #191816; }
        .array { fill: #262421; stroke: #8b877f; }
        .missing { fill: none; stroke: #ff8f75; }
        text { fill: #eceae5; }
        .note { fill: #aaa59c; }
        .layer0 { fill: #56b4e9; } .layer1 { fill: #ff9d57; } .layer2 { fill: #3fc7a3; }
        .layer3 { fill: #dd8ec6; } .layer4 { fill: #d9b53f; }
      }
      """;

  private final Svg svg;
  private double top = MARGIN;

  private SvgPicture(Svg svg) {
    this.svg = svg;
  }

  /**
   * Writes the drawing.
   *
   * @param members one below the other
   */
  public static void write(List<MemberPlacement> members, Writer writer) throws IOException {
    try {
      var svg = new Svg(XMLOutputFactory.newInstance().createXMLStreamWriter(writer));
      svg.begin("Where the weights lie", 2 * MARGIN + ARRAYS_A_LINE * STEP, height(members), STYLE);
      var picture = new SvgPicture(svg);
      for (MemberPlacement member : members) {
        picture.draw(member);
      }
      svg.end();
    } catch (XMLStreamException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  private static double height(List<MemberPlacement> members) {
    return 2 * MARGIN + members.stream()
        .map(MemberPlacement::placement)
        .mapToDouble(placement -> HEADING_HEIGHT + LINE_HEIGHT
            + DrawnPass.of(placement).stream().mapToDouble(pass -> height(pass, placement)).sum())
        .sum();
  }

  private static double height(DrawnPass pass, Placement placement) {
    int lines = Math.ceilDiv(pass.arrays().size(), ARRAYS_A_LINE);
    return 2 * LINE_HEIGHT + lines * (height(placement.arrays()) + LABEL_HEIGHT);
  }

  private static double height(Placement.Arrays arrays) {
    return SIDE * arrays.rows() / Math.max(arrays.rows(), arrays.columns());
  }

  private static double width(Placement.Arrays arrays) {
    return SIDE * arrays.columns() / Math.max(arrays.rows(), arrays.columns());
  }

  private void draw(MemberPlacement member) throws XMLStreamException {
    Placement placement = member.placement();
    Placement.Arrays arrays = placement.arrays();
    svg.text("heading", MARGIN, top + LINE_HEIGHT, member.member() + " on " + placement.hardware());
    top += HEADING_HEIGHT;
    svg.text("note", MARGIN, top,
        Occupancy.arraysUsed(placement) + " of " + ArrayWords.counted(arrays.count(), arrays) + "; each has "
            + arrays.rows() + " rows (downwards) and " + arrays.columns()
            + " columns (to the right), filled where it holds weights");
    top += LINE_HEIGHT;
    for (DrawnPass pass : DrawnPass.of(placement)) {
      draw(pass, placement);
    }
  }

  private void draw(DrawnPass pass, Placement placement) throws XMLStreamException {
    double end = top + height(pass, placement);
    if (placement.passes() > 1) {
      svg.text("note", MARGIN, top + LINE_HEIGHT / 2, "pass " + pass.pass());
    }
    top += LINE_HEIGHT;
    for (int index = 0; index < pass.arrays().size(); index++) {
      double x = MARGIN + index % ARRAYS_A_LINE * STEP;
      double y = top + Math.floorDiv(index, ARRAYS_A_LINE) * (height(placement.arrays()) + LABEL_HEIGHT);
      draw(pass.arrays().get(index), placement.arrays(), x, y);
    }
    top = end;
    if (pass.notDrawn() > 0) {
      svg.text("note", MARGIN, top - LINE_HEIGHT / 2,
          "and " + ArrayWords.counted(pass.notDrawn(), placement.arrays()) + " more, unused");
    }
  }

  private void draw(DrawnArray array, Placement.Arrays arrays, double x, double y) throws XMLStreamException {
    double width = width(arrays);
    double height = height(arrays);
    DrawnArray.Block block = array.block();
    svg.rectangle(
        array.isMissing() ? "missing" : "array", x, y, width, height, block == null ? "unused" : block.description());
    if (block != null) {
      svg.rectangle(
          "layer" + block.layer() % COLOURS, x, y, Math.max(THINNEST, width * block.columns()),
          Math.max(THINNEST, height * block.rows()), block.description());
      svg.text("label", x, y + height + 12, "layer " + block.layer());
    }
    svg.text(
        block == null ? "note" : "label", x, y + height + (block == null ? 12 : 24),
        arrays.name() + " " + array.number() + (array.isMissing() ? ", missing" : ""));
  }
}
