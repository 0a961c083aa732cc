package org.joulemark.engine.placement;

import org.joulemark.api.Placement;

/**
 * One network of a workload on modelled hardware.
 *
 * @param member the network's name within the workload
 */
public record MemberPlacement(String member, Placement placement) {}
