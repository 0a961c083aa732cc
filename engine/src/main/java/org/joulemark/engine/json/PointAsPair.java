package org.joulemark.engine.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A curve has hundreds of points, and {@code [0.1, 0.9]} takes less room than an object with names. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"x", "y"})
interface PointAsPair {}
