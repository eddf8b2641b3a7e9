package org.cognitojunit.benchmarks;

import java.util.Optional;
import java.util.ServiceLoader;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The embedded backend, started as the extension starts it. */
final class Embedded {

    /** Takes note of nothing. */
    static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    private Embedded() {}

    static Backend start() {
        return ServiceLoader.load(BackendProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals("embedded"))
                .findFirst()
                .orElseThrow()
                .start(parameter -> Optional.empty());
    }
}
