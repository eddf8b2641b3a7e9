package org.cognitojunit.emulator.internal.process;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.CognitoEmulator;

/** The options of the process: what the command line says, and where it is silent, the environment. */
public final class Options {

    private static final String VARIABLES = "COGNITO_EMULATOR_";
    private static final String HOST_HEADER = "host-header";

    /** An option with a value. */
    private enum Option {
        PORT,
        HOST,
        REGION,
        ACCOUNT,
        SEED,
        CREDENTIALS,
        LAMBDA_ENDPOINT,
        PUBLIC_URL;

        private String onCommandLine() {
            return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String inEnvironment() {
            return VARIABLES + name();
        }
    }

    /** A value, and what it was called by whoever has given it. */
    private record Value(String from, String text) {

        private long number() {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(from + " takes a number, not '" + text + "'. See --help.");
            }
        }

        private int port() {
            return Math.toIntExact(Math.min(number(), Integer.MAX_VALUE));
        }

        private URI uri() {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(from + " takes a URI, not '" + text + "'. See --help.");
            }
        }
    }

    private static final Value DEFAULT_PORT = new Value("--port", "9229");

    private final Map<Option, List<Value>> values;

    private Options(Map<Option, List<Value>> values) {
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if an option is unknown or has no value
     */
    public static Options of(List<String> arguments, Map<String, String> environment) {
        Map<Option, List<Value>> values = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            Optional.ofNullable(environment.get(option.inEnvironment()))
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> values.put(option, List.of(new Value(option.inEnvironment(), text))));
        }
        values.putAll(onCommandLine(arguments));
        return new Options(values);
    }

    private static Map<Option, List<Value>> onCommandLine(List<String> arguments) {
        Map<Option, List<Value>> values = new EnumMap<>(Option.class);
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("The option " + name + " has no value, or is unknown. See --help.");
            }
            Option option = Arrays.stream(Option.values())
                    .filter(candidate -> candidate.onCommandLine().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown option " + name + ". See --help."));
            Value value = new Value(name, arguments.get(i + 1));
            values.merge(option, List.of(value), Options::both);
        }
        return values;
    }

    private static List<Value> both(List<Value> some, List<Value> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The TCP port to listen on. */
    public int port() {
        return last(Option.PORT).orElse(DEFAULT_PORT).port();
    }

    /** The address to listen on, if one is named. */
    public Optional<String> host() {
        return last(Option.HOST).map(Value::text);
    }

    /**
     * An emulator with these options, to be started.
     *
     * @throws IllegalArgumentException if a value is none that the option can have
     */
    public CognitoEmulator.Builder builder() {
        CognitoEmulator.Builder builder = CognitoEmulator.builder().port(port());
        host().ifPresent(builder::bindAddress);
        last(Option.REGION).map(Value::text).ifPresent(builder::region);
        last(Option.ACCOUNT).map(Value::text).ifPresent(builder::accountId);
        last(Option.SEED).map(Value::number).ifPresent(builder::seed);
        last(Option.LAMBDA_ENDPOINT).map(Value::uri).ifPresent(builder::lambdaEndpoint);
        last(Option.PUBLIC_URL).ifPresent(value -> publicUrl(builder, value));
        values.getOrDefault(Option.CREDENTIALS, List.of()).forEach(pair -> credentials(builder, pair));
        return builder;
    }

    private static void publicUrl(CognitoEmulator.Builder builder, Value value) {
        if (value.text().equals(HOST_HEADER)) {
            builder.publicUrlFromHostHeader();
        } else {
            builder.publicUrl(value.uri());
        }
    }

    private static void credentials(CognitoEmulator.Builder builder, Value value) {
        String pair = value.text();
        int colon = pair.indexOf(':');
        if (colon < 1 || colon == pair.length() - 1) {
            throw new IllegalArgumentException(
                    value.from() + " takes an access key id and a secret with a colon between them. See --help.");
        }
        builder.credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    /** Of an option that is given twice, the last; both only where it says so. */
    private Optional<Value> last(Option option) {
        List<Value> given = values.getOrDefault(option, List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }
}
