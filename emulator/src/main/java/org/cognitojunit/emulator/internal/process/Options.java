package org.cognitojunit.emulator.internal.process;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
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

    private static final Path DEFAULT_AUTHORITY = Path.of("cognito-emulator-ca.pem");

    /** An option with a value, but for {@code TLS}, which is there or not. */
    private enum Option {
        PORT,
        HOST,
        REGION,
        ACCOUNT,
        SEED,
        CREDENTIALS,
        LAMBDA_ENDPOINT,
        PUBLIC_URL,
        ADDRESSES,
        TLS,
        TLS_PORT,
        TLS_CERTIFICATE,
        TLS_KEY,
        TLS_AUTHORITY;

        private boolean isFlag() {
            return this == TLS;
        }

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

        private boolean isYes() {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default ->
                    throw new IllegalArgumentException(from + " is true or false, not '" + text + "'. See --help.");
            };
        }

        private Path path() {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(from + " takes a file, not '" + text + "'. See --help.");
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
    private static final Value DEFAULT_TLS_PORT = new Value("--tls-port", "9230");

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
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            Option option = Arrays.stream(Option.values())
                    .filter(candidate -> candidate.onCommandLine().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown option " + name + ". See --help."));
            if (!option.isFlag() && !rest.hasNext()) {
                throw new IllegalArgumentException("The option " + name + " has no value. See --help.");
            }
            Value value = new Value(name, option.isFlag() ? "true" : rest.next());
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

    /** Whether the emulator is to listen with TLS as well. */
    public boolean tls() {
        return last(Option.TLS).map(Value::isYes).orElse(false);
    }

    /** Where to write the certificate that clients have to trust; empty where a certificate is given. */
    public Optional<Path> tlsAuthority() {
        Optional<Path> named = last(Option.TLS_AUTHORITY).map(Value::path);
        return named.isPresent() || last(Option.TLS_CERTIFICATE).isPresent() ? named : Optional.of(DEFAULT_AUTHORITY);
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
        last(Option.ADDRESSES).ifPresent(value -> addresses(builder, value));
        builder.tlsPort(last(Option.TLS_PORT).orElse(DEFAULT_TLS_PORT).port());
        tlsCertificate(builder);
        values.getOrDefault(Option.CREDENTIALS, List.of()).forEach(pair -> credentials(builder, pair));
        return builder;
    }

    private void addresses(CognitoEmulator.Builder builder, Value value) {
        if (!value.text().equals("aws")) {
            throw new IllegalArgumentException(value.from() + " takes aws, not '" + value.text() + "'. See --help.");
        }
        if (last(Option.PUBLIC_URL).isPresent()) {
            throw new IllegalArgumentException(
                    value.from() + " and --public-url both say what clients call this emulator. Give one. See --help.");
        }
        builder.awsAddresses();
    }

    private void tlsCertificate(CognitoEmulator.Builder builder) {
        Optional<Path> chain = last(Option.TLS_CERTIFICATE).map(Value::path);
        Optional<Path> key = last(Option.TLS_KEY).map(Value::path);
        if (chain.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException("--tls-certificate and --tls-key go together. See --help.");
        }
        if (chain.isPresent() && key.isPresent()) {
            builder.tlsCertificate(chain.get(), key.get());
        }
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
