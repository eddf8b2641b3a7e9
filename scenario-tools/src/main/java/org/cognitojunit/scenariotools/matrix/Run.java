package org.cognitojunit.scenariotools.matrix;

import java.time.Instant;
import java.util.Map;

/**
 * The circumstances of a run.
 *
 * @param name tells it from the other runs of a matrix, such as {@code cognito-local 5.3.0}
 * @param backend what {@code cognito.backend} was
 * @param date when it began
 * @param isComplete whether it came to its end
 * @param versions of what took part, by name
 */
public record Run(String name, String backend, Instant date, boolean isComplete, Map<String, String> versions) {}
