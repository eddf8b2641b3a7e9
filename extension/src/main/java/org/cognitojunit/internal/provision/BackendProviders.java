package org.cognitojunit.internal.provision;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;

/** The backends on the class path, found by {@link ServiceLoader}. */
public final class BackendProviders {

    public static final String PARAMETER = "cognito.backend";
    public static final String DEFAULT = "embedded";

    /** The backends of this project that are jars of their own, and their artifacts. */
    private static final Map<String, String> ARTIFACTS =
            Map.of("aws", "cognito-junit-aws", "localstack", "cognito-junit-localstack");

    private BackendProviders() {}

    /** @throws BackendUnavailableException if no backend on the class path has the name */
    public static BackendProvider named(String name) {
        // The loader of the interface: a worker thread's context loader need not know the extension at all.
        List<BackendProvider> known = StreamSupport.stream(
                        ServiceLoader.load(BackendProvider.class, BackendProvider.class.getClassLoader())
                                .spliterator(),
                        false)
                .toList();
        return known.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(name, known));
    }

    private static BackendUnavailableException missing(String name, List<BackendProvider> known) {
        String artifact = ARTIFACTS.get(name);
        if (artifact != null) {
            return new BackendUnavailableException(PARAMETER + " is '" + name
                    + "', and that backend is an artifact of its own that is not on the class path. Add the test dependency"
                    + " org.cognitojunit:" + artifact + " in the version of org.cognitojunit:cognito-junit, or leave "
                    + PARAMETER + " out for " + DEFAULT + ".");
        }
        return new BackendUnavailableException(
                PARAMETER + " is '" + name + "', and there is no such backend on the class path. Set it to one of "
                        + known.stream().map(BackendProvider::name).sorted().collect(Collectors.joining(", "))
                        + ", or leave it out for " + DEFAULT + ".");
    }
}
