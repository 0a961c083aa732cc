package org.joulemark.engine.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.Plugin;
import org.joulemark.api.ProblemKind;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.Workload;

/** Creates a plugin from its provider's name and asks it all that joulemark will ask before it asks for work. */
final class ProviderTrial {

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final ClassLoader classLoader;

  ProviderTrial(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  /** The plugin, of whose id, description and settings there is nothing to fear. */
  Plugin create(ProviderName provider) throws UnusableProvider {
    var stranger = new ForeignCode(provider.className(), null);
    Class<?> type = load(provider, stranger);
    if (!provider.kind().type().isAssignableFrom(type)) {
      throw stranger.unusable(provider.className() + " is no " + provider.kind().word());
    }
    Plugin plugin = (Plugin) stranger.ask("constructor", () -> type.getConstructor().newInstance());
    requireDescription(plugin, new ForeignCode(provider.className(), id(plugin, stranger)));
    return plugin;
  }

  private Class<?> load(ProviderName provider, ForeignCode stranger) throws UnusableProvider {
    try {
      return Class.forName(provider.className(), false, classLoader);
    } catch (ClassNotFoundException _) {
      throw stranger.unusable("it names class " + provider.className() + ", which is in none of the plugin's jars");
    } catch (LinkageError broken) {
      return stranger.ask("class", () -> {
        throw broken;
      });
    }
  }

  private static String id(Plugin plugin, ForeignCode stranger) throws UnusableProvider {
    String id = stranger.ask("id()", plugin::id);
    if (!KEBAB_CASE.matcher(id).matches()) {
      throw stranger.unusable("its id '" + id + "' is not in kebab-case, as in my-backend");
    }
    return id;
  }

  private static void requireDescription(Plugin plugin, ForeignCode named) throws UnusableProvider {
    named.ask("description()", plugin::description);
    named.ask("settings()", () -> List.copyOf(plugin.settings()));
    if (named.ask("settings()", () -> ReservedSetting.isClaimedBy(plugin))) {
      throw named.unusable(
          "its setting '" + ReservedSetting.PRECISION
              + "' has the name under which sessions list the precisions that a backend is asked for");
    }
    switch (plugin) {
      case Workload workload -> requireDescription(workload, named);
      case Backend backend -> requireKind(backend, named);
      case EnergyProbe _ -> {
      }
    }
  }

  private static void requireDescription(Workload workload, ForeignCode named) throws UnusableProvider {
    if (workload instanceof TrainableWorkload trainable) {
      named.ask("trainingSettings()", () -> List.copyOf(trainable.trainingSettings()));
    }
    if (workload instanceof GeneratingWorkload generating) {
      named.ask("generatedDataset()", generating::generatedDataset);
      named.ask("generatedDatasetDescription()", generating::generatedDatasetDescription);
      named.ask("generationSettings()", () -> List.copyOf(generating.generationSettings()));
    }
  }

  private static void requireKind(Backend backend, ForeignCode named) throws UnusableProvider {
    if (ProblemKind.takenBy(backend).isEmpty()) {
      throw named.unusable(
          "it takes no kind of problem; a backend implements the interface of at least one: "
              + Arrays.stream(ProblemKind.values()).map(ProblemKind::word).collect(Collectors.joining(", ")));
    }
  }
}
