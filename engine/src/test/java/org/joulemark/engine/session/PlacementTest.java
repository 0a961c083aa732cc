package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.Backend;
import org.joulemark.api.Component;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Placement;
import org.joulemark.api.Workload;
import org.joulemark.engine.Engine;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.PlacementRequest;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.ModellingChip;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.PreparedWorkload;
import org.joulemark.engine.fixture.ScriptedBackend;
import org.joulemark.engine.fixture.TinyWorkload;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A workload's networks on modelled hardware. */
@Timeout(120)
@Tag("slow")
class PlacementTest {

  @TempDir
  Path folder;
  private PluginCatalog catalog;
  private Engine engine;
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void packPlugins() {
    Path plugins = folder.resolve("plugins");
    PluginJar.at(plugins.resolve("prepared").resolve("prepared.jar"))
        .classes(PreparedWorkload.class, TinyWorkload.class)
        .naming(Workload.class, PreparedWorkload.class.getName())
        .write();
    PluginJar.write(plugins, "tiny", Workload.class, TinyWorkload.class);
    PluginJar.write(plugins, "scripted", Backend.class, ScriptedBackend.class);
    PluginJar.write(plugins, "modelling", Backend.class, ModellingChip.class);
    catalog = PluginCatalog.load(PluginFolder.under(plugins));
    engine = InProcessJobs.engine(catalog);
  }

  private List<MemberPlacement> place(String workload, Map<String, String> settings, String backend, String chip)
      throws InterruptedException {
    Map<String, String> backendSettings = chip.isEmpty() ? Map.of() : Map.of("chip", chip);
    return engine.place(
        new PlacementRequest(workload, settings, backend, backendSettings, 7),
        (step, steps, _) -> heard.add(step + "/" + steps));
  }

  private Placement only(Map<String, String> settings, String chip) throws InterruptedException {
    List<MemberPlacement> members = place("tiny", settings, "modelling", chip);
    assertThat(members).hasSize(1);
    return members.getFirst().placement();
  }

  @Test
  void asksForOneAnalogRowWithTheSeedAndTheWorkloadsOwnRowsInAForkWithTheBackendsFlags() throws InterruptedException {
    engine = EngineFactory.create(catalog);

    assertThat(only(Map.of(), "").hardware()).isEqualTo("analog, 1 row, seed 7, calibrated by 1, flag given");
  }

  @Test
  void tellsOfEveryBlock() throws InterruptedException {
    assertThat(only(Map.of("hidden", "2"), "roomy").blocks())
        .containsExactly(new Placement.Block(0, 0, 0, 0, 3, 0, 2));
  }

  @Test
  void tellsOfTheCostWithItsItems() throws InterruptedException {
    Placement placement = only(Map.of(), "roomy");
    ModelledCost cost = Objects.requireNonNull(placement.cost());
    assertThat(cost.items()).extracting("component").containsExactly(new Component("crossbar", "crossbar", "devices"));
    assertThat(cost.joules()).isEqualTo(2e-8);
    assertThat(placement.powerWatts()).isEqualTo(0.5);
    assertThat(placement.obstacle()).isNull();
  }

  @Test
  void ofANetworkThatCannotRunNamesTheObstacleAndNoCost() throws InterruptedException {
    Placement placement = only(Map.of(), "full");
    assertThat(placement.obstacle()).isEqualTo("1 tile is missing");
    assertThat(placement.cost()).isNull();
    assertThat(placement.powerWatts()).isNull();
    assertThat(placement.blocks()).hasSize(1);
  }

  @Test
  void placesEveryMemberOfAnEnsemble() throws InterruptedException {
    assertThat(place("tiny", Map.of("members", "2"), "modelling", "roomy")).extracting(MemberPlacement::member)
        .containsExactly("once", "thrice");
  }

  @Test
  void ofANetworkThatHasNoPlaceIsRefused() {
    assertThatThrownBy(() -> only(Map.of(), "closed"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("this network has no place on a closed chip");
  }

  @Test
  void onABackendThatModelsNothingIsRefused() {
    assertThatThrownBy(() -> place("tiny", Map.of(), "scripted", ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("backend 'scripted' models no hardware that networks are placed on");
  }

  @Test
  void comesAfterThePreparationOfItsWorkload() throws InterruptedException {
    Path journal = folder.resolve("journal");
    place("prepared", Map.of("journal", journal.toString()), "modelling", "roomy");
    assertThat(heard).containsExactly("1/2", "2/2");
    assertThat(Files.exists(journal)).isTrue();
  }
}
