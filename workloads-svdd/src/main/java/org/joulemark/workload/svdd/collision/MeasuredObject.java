package org.joulemark.workload.svdd.collision;

/** One object as the detector gives it. */
record MeasuredObject(double pt, double eta, double phi) {}
