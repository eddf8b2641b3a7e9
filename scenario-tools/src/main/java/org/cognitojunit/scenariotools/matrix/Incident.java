package org.cognitojunit.scenariotools.matrix;

/** A failure that belongs to no single scenario, such as that of a clean-up after all of a class. */
public record Incident(String where, String reason) {}
