package org.joulemark.cli.chip;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.ModellingBackend;
import org.joulemark.api.PlacingBackend;
import org.joulemark.api.Settings;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginCatalog;
import org.jspecify.annotations.Nullable;

/** The hardware that one backend models. The plugin answers in this JVM, where its faults must stop nothing. */
public final class ModelledHardware {

  private final ModellingBackend backend;

  private ModelledHardware(ModellingBackend backend) {
    this.backend = backend;
  }

  /**
   * That of every backend which models any.
   *
   * @throws InvalidInputException where there is no such backend
   */
  public static List<ModelledHardware> all(PluginCatalog catalog) {
    return all(catalog, ModellingBackend.class, "models hardware");
  }

  private static List<ModelledHardware> all(
      PluginCatalog catalog, Class<? extends ModellingBackend> wanted, String ability) {
    List<ModelledHardware> all = catalog.backends().stream()
        .map(InstalledPlugin::plugin)
        .filter(wanted::isInstance)
        .<ModellingBackend>map(wanted::cast)
        .map(ModelledHardware::new)
        .toList();
    if (all.isEmpty()) {
      throw new InvalidInputException(
          "there is no backend that " + ability + "; add one by joulemark plugins add, or give --plugins DIR");
    }
    return all;
  }

  /**
   * That of the backend asked for.
   *
   * @param id null for the only one that models any
   * @throws InvalidInputException where it models none, or it is open which is meant
   */
  public static ModelledHardware of(PluginCatalog catalog, @Nullable String id) {
    return choose(catalog, id, all(catalog), "models no hardware");
  }

  /**
   * The same of those backends only that place networks on their hardware.
   *
   * @param id null for the only one that does
   * @throws InvalidInputException where it places none, or it is open which is meant
   */
  public static ModelledHardware placing(PluginCatalog catalog, @Nullable String id) {
    return choose(
        catalog, id, all(catalog, PlacingBackend.class, "models hardware that networks are placed on"),
        "models no hardware that networks are placed on");
  }

  private static ModelledHardware choose(
      PluginCatalog catalog, @Nullable String id, List<ModelledHardware> all, String inability) {
    if (id == null) {
      return only(all);
    }
    String known = catalog.backend(id).id();
    return all.stream().filter(hardware -> hardware.backend().equals(known)).findFirst().orElseThrow(
        () -> new InvalidInputException("--backend " + id + ": it " + inability + "; those that do: " + ids(all)));
  }

  private static ModelledHardware only(List<ModelledHardware> all) {
    if (all.size() != 1) {
      throw new InvalidInputException("say by --backend which models the hardware: " + ids(all));
    }
    return all.getFirst();
  }

  private static String ids(List<ModelledHardware> all) {
    return String.join(", ", all.stream().map(ModelledHardware::backend).toList());
  }

  /** The backend's id. */
  public String backend() {
    return backend.id();
  }

  /** The setting that names the hardware. */
  public String setting() {
    return ask(backend::hardwareSetting);
  }

  /** The names of what the backend brings. */
  public List<String> shipped() {
    return ask(backend::shippedHardware);
  }

  /**
   * What is assumed of the hardware that these settings name.
   *
   * @throws InvalidInputException where settings or the hardware's description cannot be used
   */
  public HardwareSheet sheet(Map<String, String> settings) {
    return ask(() -> backend.sheet(Settings.of(backend.settings(), settings)));
  }

  private <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (InvalidInputException refused) {
      throw refused;
    } catch (RuntimeException | LinkageError broken) {
      throw new InvalidInputException(
          "backend '" + backend.id() + "' fails when asked for its hardware (" + broken
              + "); ask its author to mend it",
          broken);
    }
  }
}
