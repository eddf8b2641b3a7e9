package org.cognitojunit.backend;

import java.util.Optional;

/**
 * The configuration of a run. Each parameter is looked up where JUnit looks: the launcher's configuration parameters, then
 * JVM system properties, then {@code junit-platform.properties}.
 */
@FunctionalInterface
public interface BackendParameters {

    /**
     * The value of a parameter.
     *
     * @param name for example {@code cognito.endpoint}
     */
    Optional<String> get(String name);
}
