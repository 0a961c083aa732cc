package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.joulemark.tck.golden.ReferenceFile.Answer;
import org.joulemark.tck.golden.ReferenceFile.Section;

/** The definitions and the references, read but not yet built. */
record GoldenFiles(Map<String, CaseDefinition> cases, Map<String, Section> sections) {

  static GoldenFiles shipped() {
    return read(Resource.CASES.text(), Resource.REFERENCES.text());
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
    List<Answer> answers = answers(definition);
    return new GoldenCase(
        name,
        definition.buildMembers(arena),
        definition.combination(),
        definition.inputs().build(arena),
        answers.stream().mapToDouble(Answer::reference).toArray(),
        answers.stream().map(Answer::bounds).toArray(ErrorBounds[]::new));
  }

  private List<Answer> answers(CaseDefinition definition) {
    Section section = sections.get(definition.name());
    if (section == null) {
      throw new IllegalStateException(
          Resource.REFERENCES.fileName() + " lacks case '" + definition.name() + "'; run tck/golden/generate.py");
    }
    return section.answers(definition.inputs().rows());
  }
}
