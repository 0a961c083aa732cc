package org.joulemark.probe.redfish;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * One number in one resource.
 *
 * @param link of the resource
 * @param name of the number within it, for messages
 * @param place finds it there, or a node that is missing
 * @param told by the sensor behind it
 */
record Figure(String link, String name, FigureUnit unit, UnaryOperator<JsonNode> place, Told told) {}
