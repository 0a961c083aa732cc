package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one network costs under the constants of each chip.
 *
 * @param label what tells this line from the others
 * @param row any of its rows
 * @param joules by what the model calls itself, which names the chip and how it is used
 */
record ChipCosts(String label, Row row, Map<String, Double> joules) {

  private static final int RATIO_DIGITS = 3;

  /** One line for each network and combination of all other settings; a setting that costs nothing makes no lines. */
  static List<ChipCosts> of(WorkloadRows workload) {
    List<Row> modelled = workload.rows().stream().filter(row -> row.cell().modelled() != null).toList();
    Set<String> ofTheModel = settingsOfTheModel(modelled);
    Map<List<Object>, List<ChipCosts>> alike = new LinkedHashMap<>();
    byCombination(workload, modelled, ofTheModel).forEach(one -> alike
        .computeIfAbsent(List.of(one.row().cell().workloadSettings(), one.joules()), _ -> new ArrayList<>()).add(one));
    return alike.values().stream().flatMap(members -> merged(workload, members, ofTheModel).stream())
        .sorted(Comparator.comparingDouble(one -> one.row().size().orElse(0))).toList();
  }

  /** Settings of backends that change the name of the model, which the head of its column tells. */
  private static Set<String> settingsOfTheModel(List<Row> modelled) {
    return modelled.stream().flatMap(row -> row.cell().backendSettings().keySet().stream()).distinct()
        .filter(setting -> changesTheModel(setting, modelled)).collect(Collectors.toSet());
  }

  private static boolean changesTheModel(String setting, List<Row> modelled) {
    return modelled.stream()
        .collect(Collectors.groupingBy(row -> allBut(setting, row),
            Collectors.mapping(ChipCosts::model, Collectors.toSet())))
        .values().stream().anyMatch(models -> models.size() > 1);
  }

  private static List<Object> allBut(String setting, Row row) {
    var others = new TreeMap<>(row.cell().backendSettings());
    others.remove(setting);
    return List.of(row.cell().backend(), row.cell().workloadSettings(), others);
  }

  private static String model(Row row) {
    return Objects.requireNonNull(row.cell().modelled(), row.anchor()).model();
  }

  private static List<ChipCosts> byCombination(WorkloadRows workload, List<Row> modelled, Set<String> ofTheModel) {
    Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
    modelled.forEach(row -> rows.computeIfAbsent(label(workload, List.of(row), ofTheModel), _ -> new TreeMap<>())
        .put(model(row), row));
    List<ChipCosts> all = new ArrayList<>();
    rows.forEach((label, byChip) -> {
      Map<String, Double> joules = new TreeMap<>();
      byChip.forEach((chip, row) -> row.modelledJoules().ifPresent(value -> joules.put(chip, value)));
      all.add(new ChipCosts(label, byChip.values().iterator().next(), joules));
    });
    return all;
  }

  private static List<ChipCosts> merged(WorkloadRows workload, List<ChipCosts> members, Set<String> ofTheModel) {
    List<Row> rows = members.stream().map(ChipCosts::row).toList();
    return workload.traits().areEveryCombination(rows)
        ? List.of(new ChipCosts(label(workload, rows, ofTheModel), rows.getFirst(), members.getFirst().joules()))
        : members;
  }

  private static String label(WorkloadRows workload, List<Row> rows, Set<String> ofTheModel) {
    String series = workload.traits().label(rows, ofTheModel);
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
