package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.tck.golden.ReferenceFile.Answers;
import org.joulemark.tck.golden.ReferenceFile.Section;

/** The definitions and the references, read but not yet built. */
record GoldenFiles(Map<String, CaseDefinition> cases, Map<String, Section> sections) {

  /** Read once: nothing of it can be changed. */
  static GoldenFiles shipped() {
    return Shipped.FILES;
  }

  private static final class Shipped {
    private static final GoldenFiles FILES = read(Resource.CASES.text(), Resource.REFERENCES.text());
  }

  static GoldenFiles read(String cases, String references) {
    return new GoldenFiles(
        CaseFile.read(Resource.CASES.fileName(), cases),
        ReferenceFile.read(Resource.REFERENCES.fileName(), references));
  }

  List<String> names() {
    return List.copyOf(cases.keySet());
  }

  GoldenCase load(String name, Arena arena) {
    CaseDefinition definition = cases.get(name);
    if (definition == null) {
      throw new IllegalArgumentException("no golden case '" + name + "'; there are: " + String.join(", ", names()));
    }
    List<Member> members = definition.buildMembers(arena);
    Answers answers = answers(definition, members.getFirst().network().outputs());
    return new GoldenCase(
        name,
        members,
        definition.combination(),
        definition.inputs().build(arena),
        Matrix.ofRows(answers.references(), arena),
        answers.bounds());
  }

  private Answers answers(CaseDefinition definition, int outputs) {
    Section section = sections.get(definition.name());
    if (section == null) {
      throw new IllegalStateException(
          Resource.REFERENCES.fileName() + " lacks case '" + definition.name() + "'; run tck/golden/generate.py");
    }
    return section.answers(definition.inputs().rows(), outputs);
  }
}
