package org.cognitojunit.scenariotools.results;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cognitojunit.scenariotools.matrix.Run;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.ConfigurationParameters;
import software.amazon.awssdk.core.util.VersionInfo;

/** What the parameters of a run say about its results. */
record ResultsSettings(ConfigurationParameters parameters) {

    static ResultsSettings of(ConfigurationParameters parameters) {
        return new ResultsSettings(parameters);
    }

    /** Empty if no results are wanted. */
    Optional<Path> file() {
        return value("cognito.results").map(directory -> Path.of(directory).resolve(slug(name()) + ".json"));
    }

    Run run(Clock clock) {
        return new Run(name(), backend(), clock.instant().truncatedTo(ChronoUnit.SECONDS), false, versions());
    }

    private String name() {
        String name = value("cognito.results.name").orElseGet(this::ownName);
        // What was rehearsed must never pass for what was seen, whatever it is called.
        return backend().equals("aws") && AwsDestination.isRedirected() ? name + " (rehearsal)" : name;
    }

    private String ownName() {
        return backend().equals("endpoint")
                ? "endpoint " + value("cognito.endpoint").orElse("")
                : backend();
    }

    private String backend() {
        return value("cognito.backend").orElse("embedded");
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        value("cognito.results.version").ifPresent(version -> versions.put("Cognito JUnit", version));
        value("cognito.results.commit").ifPresent(commit -> versions.put("commit", commit));
        Optional.ofNullable(Test.class.getPackage().getImplementationVersion())
                .ifPresent(version -> versions.put("JUnit", version));
        versions.put("AWS SDK", VersionInfo.SDK_VERSION);
        versions.put("Java", System.getProperty("java.version"));
        return versions;
    }

    private Optional<String> value(String parameter) {
        return parameters.get(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return slug.isEmpty() ? "results" : slug;
    }
}
