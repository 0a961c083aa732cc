package org.joulemark.cli.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.configuration2.BaseHierarchicalConfiguration;
import org.apache.commons.configuration2.CombinedConfiguration;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.apache.commons.configuration2.tree.OverrideCombiner;

/** Puts checked layers on top of each other. */
final class Layers {

  private Layers() {}

  /**
   * One configuration in which the entries of later layers hide those of earlier ones, whole lists at a time. Values are
   * taken as they are: {@code ${...}} has no meaning.
   */
  static HierarchicalConfiguration<ImmutableNode> combined(List<List<Entry>> layers) {
    var combined = new CombinedConfiguration(new OverrideCombiner());
    combined.setInterpolator(null);
    layers.reversed().forEach(layer -> combined.addConfiguration(tree(layer)));
    return combined;
  }

  /** The plugins that these layers name, as {@code workloads.nqs-rbm}. */
  static Set<String> selectedPlugins(List<List<Entry>> layers) {
    Set<String> selected = new HashSet<>();
    layers.stream().flatMap(List::stream).map(entry -> entry.key().split("\\.", 3)).forEach(parts -> {
      if (parts.length > 1 && PluginGroup.ofKey(parts[0]).isPresent()) {
        selected.add(parts[0] + "." + parts[1]);
      }
    });
    return selected;
  }

  private static BaseHierarchicalConfiguration tree(List<Entry> entries) {
    var tree = new BaseHierarchicalConfiguration();
    entries.forEach(entry -> add(tree, entry));
    return tree;
  }

  private static void add(BaseHierarchicalConfiguration tree, Entry entry) {
    if (entry.values().isEmpty()) {
      // A configuration forgets keys without a value; the empty text keeps the plugin selected.
      tree.addProperty(entry.key(), "");
    } else {
      tree.clearProperty(entry.key());
      entry.values().forEach(value -> tree.addProperty(entry.key(), value));
    }
  }
}
