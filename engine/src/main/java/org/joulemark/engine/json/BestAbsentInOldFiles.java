package org.joulemark.engine.json;

import tools.jackson.databind.annotation.JsonDeserialize;

/** Figures were written before their best value was; no spread stands beside them, so that nothing is made of it. */
interface BestAbsentInOldFiles {

  @JsonDeserialize(using = AbsentAsZero.class)
  double best();
}
