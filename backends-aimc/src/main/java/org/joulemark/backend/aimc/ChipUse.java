package org.joulemark.backend.aimc;

import java.util.Optional;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.Network;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.cost.CostModel;
import org.joulemark.backend.aimc.mapping.TileMapping;

/** A network laid on the chip that its request names. */
record ChipUse(AimcSettings settings, Chip chip, Network network, TileMapping mapping) {

  static ChipUse of(CompileRequest request) {
    var settings = new AimcSettings(request.settings());
    Chip chip = settings.chip();
    return new ChipUse(settings, chip, request.network(), TileMapping.of(request.network(), chip.tiles()));
  }

  Optional<String> obstacle() {
    return new Obstacles(chip, network, mapping, settings).first();
  }

  CostModel cost() {
    return new CostModel(chip, network, mapping, settings.cost());
  }
}
