package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.QualitySpread;

/** The quality of every virtual chip of a row, by its seed. */
final class ChipTable {

  private static final int DIGITS = 6;

  private final long firstSeed;
  private final List<QualitySpread> spreads;

  ChipTable(CellResult cell) {
    this.firstSeed = cell.seed();
    this.spreads = cell.qualitySpread();
  }

  Html html() {
    return fragment(element("p", "Quality of each virtual chip."),
        Tables.of(head(), Stream.concat(chips(), summary())));
  }

  private List<String> head() {
    return Stream.concat(Stream.of("seed"), spreads.stream().map(spread -> ResultTable.words(spread.name()))).toList();
  }

  private Stream<List<Html>> chips() {
    return IntStream.range(0, spreads.getFirst().values().size())
        .mapToObj(chip -> line(Long.toString(firstSeed + chip), spread -> spread.values().get(chip)));
  }

  private Stream<List<Html>> summary() {
    return Stream.of(line("mean", QualitySpread::mean), line("standard deviation", QualitySpread::standardDeviation),
        line("worst", QualitySpread::worst));
  }

  private List<Html> line(String name, ToDoubleFunction<QualitySpread> figure) {
    return Stream.concat(Stream.of(name), spreads.stream().map(figure::applyAsDouble)
        .map(value -> NumberText.significant(value, DIGITS))).map(Html::text).toList();
  }
}
