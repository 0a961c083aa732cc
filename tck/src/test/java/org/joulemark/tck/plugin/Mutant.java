package org.joulemark.tck.plugin;

import java.util.List;
import org.joulemark.api.Plugin;

/** A plugin that is wrong in one way. */
public interface Mutant {

  String name();

  /** The number of the rule that must catch it. */
  String rule();

  /** What the failure must say, so that its author finds the mistake. */
  List<String> words();

  Plugin plugin();
}
