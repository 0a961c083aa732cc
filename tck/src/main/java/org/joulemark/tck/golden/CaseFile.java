package org.joulemark.tck.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.InputKind;
import org.joulemark.tck.golden.CaseDefinition.DenseDefinition;
import org.joulemark.tck.golden.CaseDefinition.Identity;
import org.joulemark.tck.golden.CaseDefinition.InputRows;
import org.joulemark.tck.golden.CaseDefinition.LogProdTwoCosh;
import org.joulemark.tck.golden.CaseDefinition.MemberDefinition;
import org.joulemark.tck.golden.CaseDefinition.ReadoutDefinition;
import org.joulemark.tck.golden.CaseDefinition.SquaredDistance;
import org.jspecify.annotations.Nullable;

/** Reads cases.txt; its head says how it is written. */
final class CaseFile {

  private static final String KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Iterator<SourceLine> rest;
  private @Nullable SourceLine line;

  private CaseFile(List<SourceLine> lines) {
    this.rest = lines.iterator();
    advance();
  }

  /**
   * The cases in the file's order.
   *
   * @throws IllegalStateException where the file is not as it should be; the message names file and line
   */
  static Map<String, CaseDefinition> read(String fileName, String text) {
    var file = new CaseFile(SourceLine.linesOf(fileName, text));
    var cases = new LinkedHashMap<String, CaseDefinition>();
    SourceLine head = file.line;
    while (head != null) {
      CaseDefinition definition = file.readCase(head);
      if (cases.put(definition.name(), definition) != null) {
        throw head.error("a second case '" + definition.name() + "'");
      }
      head = file.line;
    }
    return Collections.unmodifiableMap(cases);
  }

  private CaseDefinition readCase(SourceLine head) {
    head.expect("case");
    String name = head.matching("the case's name", KEBAB_CASE);
    Combination combination = head.constant("the combination", Combination.class);
    finish(head);
    InputRows inputs = readInputs(lineAfter(head));
    List<MemberDefinition> members = readMembers(head, inputs);
    requireCombinable(head, combination, members);
    return new CaseDefinition(name, combination, inputs, members);
  }

  private InputRows readInputs(SourceLine start) {
    start.expect("inputs");
    InputKind kind = start.constant("the kind of inputs", InputKind.class);
    int rows = start.size("the number of rows");
    start.expect("x");
    int columns = start.size("the number of columns");
    Numbers numbers = Numbers.read(start);
    if (kind == InputKind.SPIN != numbers instanceof Numbers.Spins) {
      throw start.error("inputs of kind " + kind + " cannot be filled so");
    }
    finish(start);
    return new InputRows(kind, rows, columns, numbers);
  }

  private List<MemberDefinition> readMembers(SourceLine head, InputRows inputs) {
    var members = new ArrayList<MemberDefinition>();
    SourceLine start = lineAfter(head);
    start.expect("member");
    members.add(readMember(start, inputs));
    while (line != null && line.takes("member")) {
      members.add(readMember(line, inputs));
    }
    return members;
  }

  private MemberDefinition readMember(SourceLine start, InputRows inputs) {
    String name = start.word("the member's name");
    double scale = Double.parseDouble(start.matching("the output scale", "-?\\d+(\\.\\d+)?"));
    finish(start);
    List<DenseDefinition> layers = readLayers(start, inputs.columns());
    return new MemberDefinition(name, scale, layers, readReadout(lineAfter(start)));
  }

  private List<DenseDefinition> readLayers(SourceLine member, int inputs) {
    var layers = new ArrayList<DenseDefinition>();
    int given = inputs;
    SourceLine next = lineAfter(member);
    next.expect("dense");
    do {
      layers.add(readDense(next, given));
      given = layers.getLast().outputs();
      next = lineAfter(next);
    } while (next.takes("dense"));
    return layers;
  }

  private DenseDefinition readDense(SourceLine dense, int given) {
    int outputs = dense.size("the number of outputs");
    dense.expect("x");
    dense.expect(Integer.toString(given));
    Numbers weights = Numbers.read(dense);
    Numbers bias = dense.takes("bias") ? Numbers.read(dense) : null;
    Activation activation = dense.constant("the activation", Activation.class);
    finish(dense);
    return new DenseDefinition(outputs, given, weights, bias, activation);
  }

  private ReadoutDefinition readReadout(SourceLine readout) {
    readout.expect("readout");
    ReadoutDefinition definition;
    if (readout.takes("Identity")) {
      definition = new Identity();
    } else if (readout.takes("LogProdTwoCosh")) {
      definition = new LogProdTwoCosh(readout.takes("visible") ? Numbers.read(readout) : null);
    } else {
      readout.expect("SquaredDistance");
      readout.expect("center");
      definition = new SquaredDistance(Numbers.read(readout));
    }
    finish(readout);
    return definition;
  }

  private static void requireCombinable(
      SourceLine head, Combination combination, List<MemberDefinition> members) {
    boolean single = members.size() == 1;
    if (single != (combination == Combination.SINGLE)) {
      throw head.error(combination + " cannot combine " + members.size() + " members");
    }
    if (single && members.getFirst().outputScale() != 1) {
      throw head.error("an only member's output is not scaled");
    }
    if (members.stream().mapToInt(MemberDefinition::outputs).distinct().count() > 1) {
      throw head.error(combination + " cannot combine members that give different numbers of outputs");
    }
  }

  private void finish(SourceLine read) {
    read.end();
    advance();
  }

  private void advance() {
    line = rest.hasNext() ? rest.next() : null;
  }

  private SourceLine lineAfter(SourceLine read) {
    if (line == null) {
      throw read.error("the file ends within this case");
    }
    return line;
  }
}
