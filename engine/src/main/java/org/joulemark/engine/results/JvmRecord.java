package org.joulemark.engine.results;

import java.util.List;

/** The forked JVM that a cell ran in. */
public record JvmRecord(String vendor, String version, List<String> arguments) {}
