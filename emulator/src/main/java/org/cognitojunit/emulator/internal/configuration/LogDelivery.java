package org.cognitojunit.emulator.internal.configuration;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * Where the logs of a pool go. Immutable.
 *
 * @param targets a configuration for each source of events, by the names of the API
 */
public record LogDelivery(List<Map<String, Object>> targets) {

    private static final String USER_ACTIVITY = "userAuthEvents";
    private static final String CLOUD_WATCH = "CloudWatchLogsConfiguration";

    public LogDelivery {
        targets = List.copyOf(targets);
    }

    /** Reads and checks what SetLogDeliveryConfiguration was given. */
    public static LogDelivery read(List<Input> configurations) {
        Set<String> sources = new HashSet<>();
        for (Input configuration : configurations) {
            if (!sources.add(configuration.string("EventSource"))) {
                throw invalidParameter("LogConfigurations has the EventSource " + configuration.string("EventSource")
                        + " twice. A source of events has one destination.");
            }
            check(configuration);
        }
        return new LogDelivery(configurations.stream().map(Input::tree).toList());
    }

    /** Whether sign-ins and the like are exported, and not only failures to deliver messages. */
    public boolean exportsUserActivity() {
        return targets.stream().anyMatch(target -> USER_ACTIVITY.equals(target.get("EventSource")));
    }

    private static void check(Input configuration) {
        String source = configuration.string("EventSource");
        String level = source.equals(USER_ACTIVITY) ? "INFO" : "ERROR";
        if (!configuration.string("LogLevel").equals(level)) {
            throw invalidParameter("The LogLevel of the EventSource " + source + " must be " + level + ".");
        }
        long destinations = Stream.of(CLOUD_WATCH, "S3Configuration", "FirehoseConfiguration")
                .filter(configuration::has)
                .count();
        if (destinations != 1) {
            throw invalidParameter("The EventSource " + source + " must have exactly one of"
                    + " CloudWatchLogsConfiguration, S3Configuration and FirehoseConfiguration, and not " + destinations
                    + ".");
        }
        if (!source.equals(USER_ACTIVITY) && !configuration.has(CLOUD_WATCH)) {
            throw invalidParameter("Logs of the EventSource " + source + " go to CloudWatch Logs only: give it a"
                    + " CloudWatchLogsConfiguration.");
        }
    }
}
