package org.joulemark.cli.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joulemark.engine.results.CellResult;

/**
 * Everything but the size that was asked for and can tell one row from another, in the order in which a reader is told.
 * What a backend chose by itself belongs to the row: one series may meet it in several ways.
 */
final class RowTraits {

  private static final String SESSION = "session";
  private static final String BACKEND = "backend";
  private static final String PRECISION = "precision";
  /** These name a series even where they are the same everywhere. */
  private static final Set<String> ALWAYS_TOLD = Set.of(BACKEND, PRECISION);

  private static final int LISTED_VALUES = 4;

  private final Set<String> varying;

  private RowTraits(Set<String> varying) {
    this.varying = varying;
  }

  static RowTraits among(List<Row> rows) {
    var varying = new TreeSet<>(varying(rows, RowTraits::ofAnyBackend));
    // A setting that another backend does not have tells nothing that the backend's name does not.
    rows.stream().collect(Collectors.groupingBy(row -> row.cell().backend())).values()
        .forEach(sameBackend -> varying.addAll(varying(sameBackend, RowTraits::ofItsBackend)));
    return new RowTraits(varying);
  }

  private static Set<String> varying(List<Row> rows, Function<Row, Map<String, String>> traits) {
    List<Map<String, String>> all = rows.stream().map(traits).toList();
    return all.stream().flatMap(one -> one.keySet().stream())
        .filter(name -> all.stream().map(one -> Objects.toString(one.get(name))).distinct().count() > 1)
        .collect(Collectors.toSet());
  }

  /** The series that a row belongs to: {@code cpu · exp-table · float32}. */
  String seriesLabel(Row row) {
    return tell(of(row), this::isTold);
  }

  /** What several rows have in common, with the values of what they differ in: {@code aimc · driftSeconds 0, 60}. */
  String label(List<Row> rows) {
    return label(rows, Set.of());
  }

  /**
   * The same without some settings.
   *
   * @param untold settings of the backend that the reader is told elsewhere
   */
  String label(List<Row> rows, Set<String> untold) {
    Set<String> silent = untold.stream().map(RowTraits::ofBackend).collect(Collectors.toSet());
    return tell(values(rows), name -> isTold(name) && !silent.contains(name));
  }

  /** Whether rows meet each value of what they differ in with each value of all else. */
  boolean areEveryCombination(List<Row> rows) {
    List<Map<String, String>> all = rows.stream().map(RowTraits::of).toList();
    long combinations = all.getFirst().keySet().stream().filter(this::isTold)
        .mapToLong(name -> all.stream().map(one -> one.get(name)).distinct().count()).reduce(1, (a, b) -> a * b);
    return combinations == rows.size();
  }

  private static Map<String, String> values(List<Row> rows) {
    List<Map<String, String>> all = rows.stream().map(RowTraits::of).toList();
    var values = new LinkedHashMap<String, String>();
    all.getFirst().keySet().forEach(name -> values.put(name,
        inOneLine(all.stream().map(one -> one.getOrDefault(name, "")).distinct().toList())));
    return values;
  }

  private static String inOneLine(List<String> values) {
    return values.size() <= LISTED_VALUES
        ? values.stream().sorted(Comparator.comparingDouble(RowTraits::number).thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining(", "))
        : values.size() + " values";
  }

  private static double number(String value) {
    return Row.number(value).orElse(Double.NaN);
  }

  private boolean isTold(String name) {
    return varying.contains(name) || ALWAYS_TOLD.contains(name);
  }

  /** What is the same in every row whatever its backend: {@code lattice 4x4 · resident}. */
  String shared(Row row) {
    return tell(ofAnyBackend(row), name -> !isTold(name));
  }

  private static String tell(Map<String, String> traits, Predicate<String> wanted) {
    return traits.entrySet().stream().filter(trait -> wanted.test(trait.getKey()) && !trait.getValue().isEmpty())
        .map(trait -> tell(trait.getKey(), trait.getValue())).collect(Collectors.joining(" · "));
  }

  /** Most words explain themselves; numbers, flags and the shapes of things do not. */
  private static String tell(String name, String value) {
    boolean isWord = value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && !value.matches("true|false|auto|none");
    boolean explainsItself = isWord || Set.of(SESSION, BACKEND, PRECISION).contains(name);
    return explainsItself ? value : name.substring(name.indexOf('.') + 1) + " " + value;
  }

  private static Map<String, String> of(Row row) {
    var traits = new LinkedHashMap<String, String>();
    ofAnyBackend(row).forEach((name, value) -> {
      traits.put(name, value);
      if (name.equals(BACKEND)) {
        traits.putAll(ofItsBackend(row));
      }
    });
    return traits;
  }

  private static Map<String, String> ofItsBackend(Row row) {
    var traits = new LinkedHashMap<String, String>();
    new TreeMap<>(row.cell().backendSettings()).forEach((name, value) -> traits.put(ofBackend(name), value));
    return traits;
  }

  private static String ofBackend(String setting) {
    return BACKEND + "." + setting;
  }

  private static Map<String, String> ofAnyBackend(Row row) {
    CellResult cell = row.cell();
    var traits = new LinkedHashMap<String, String>();
    traits.put(SESSION, row.session());
    new TreeMap<>(cell.workloadSettings()).forEach((name, value) -> {
      if (!name.equals(cell.sizeSetting())) {
        traits.put("workload." + name, value);
      }
    });
    traits.put(BACKEND, cell.backend());
    traits.put(PRECISION, cell.precision().id());
    traits.put("boundary", cell.boundary().name().toLowerCase(Locale.ROOT));
    return traits;
  }
}
