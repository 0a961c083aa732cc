package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one network costs under the constants of each chip.
 *
 * @param label what tells this line from the others
 * @param row any of its rows
 * @param joules modelled, by chip
 */
record ChipCosts(String label, Row row, Map<String, Double> joules) {

  private static final String CHIP = "chip";
  private static final int RATIO_DIGITS = 3;

  /** One line for each network and combination of all other settings; a setting that costs nothing makes no lines. */
  static List<ChipCosts> of(WorkloadRows workload) {
    Map<List<Object>, List<ChipCosts>> alike = new LinkedHashMap<>();
    byCombination(workload).forEach(one -> alike
        .computeIfAbsent(List.of(one.row().cell().workloadSettings(), one.joules()), _ -> new ArrayList<>()).add(one));
    return alike.values().stream().flatMap(members -> merged(workload, members).stream())
        .sorted(Comparator.comparingDouble(one -> one.row().size().orElse(0))).toList();
  }

  private static List<ChipCosts> byCombination(WorkloadRows workload) {
    Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
    workload.rows().stream()
        .filter(row -> row.cell().modelled() != null && row.cell().backendSettings().containsKey(CHIP))
        .forEach(row -> rows.computeIfAbsent(label(workload, List.of(row)), _ -> new TreeMap<>())
            .put(row.cell().backendSettings().getOrDefault(CHIP, ""), row));
    List<ChipCosts> all = new ArrayList<>();
    rows.forEach((label, byChip) -> {
      Map<String, Double> joules = new TreeMap<>();
      byChip.forEach((chip, row) -> row.modelledJoules().ifPresent(value -> joules.put(chip, value)));
      all.add(new ChipCosts(label, byChip.values().iterator().next(), joules));
    });
    return all;
  }

  private static List<ChipCosts> merged(WorkloadRows workload, List<ChipCosts> members) {
    List<Row> rows = members.stream().map(ChipCosts::row).toList();
    return workload.traits().areEveryCombination(rows)
        ? List.of(new ChipCosts(label(workload, rows), rows.getFirst(), members.getFirst().joules()))
        : members;
  }

  private static String label(WorkloadRows workload, List<Row> rows) {
    String series = workload.traits().label(rows, Set.of(CHIP));
    return rows.getFirst().sizeText().map(size -> workload.sizeSetting() + " = " + size + ", " + series)
        .orElse(series);
  }

  /** Nothing is a multiple of the energy of a chip that needs none. */
  String leastChip() {
    return joules.entrySet().stream().filter(one -> one.getValue() > 0).min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey).orElse("");
  }

  String joulesText(String chip) {
    Double value = joules.get(chip);
    return value == null ? NumberText.NO_FIGURE : NumberText.si(value, "J");
  }

  /** Of modelled over modelled energy. */
  String ratio(String dividend, String divisor) {
    Double over = joules.get(dividend);
    Double under = joules.get(divisor);
    return over == null || under == null || under <= 0
        ? NumberText.NO_FIGURE
        : NumberText.significant(over / under, RATIO_DIGITS);
  }

  /** Whether a row is of the same network. */
  boolean isOfSameNetwork(Row other) {
    return other.cell().workloadSettings().equals(row.cell().workloadSettings());
  }
}
