package org.cognitojunit.emulator.internal.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Shape;
import org.cognitojunit.emulator.internal.protocol.OperationModel.Caller;
import org.jspecify.annotations.Nullable;

/** All operations of the Cognito user pools API and their shapes, read once from {@code cognito-idp-model.json}. */
public final class ServiceModel {

    private static final String RESOURCE = "cognito-idp-model.json";

    private final Map<String, OperationModel> operations;

    private ServiceModel(Map<String, OperationModel> operations) {
        this.operations = operations;
    }

    /** The model that this emulator was built with. */
    public static ServiceModel get() {
        return Holder.MODEL;
    }

    /** Every operation by name, in alphabetical order. */
    public Map<String, OperationModel> operations() {
        return operations;
    }

    public Optional<OperationModel> operation(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    /**
     * Refuses a name that a test has given for an operation.
     *
     * @throws IllegalArgumentException if the API has no such operation
     */
    public void require(String name) {
        if (!operations.containsKey(name)) {
            throw new IllegalArgumentException("The API has no operation '" + name
                    + "'. Names are those of the API reference, such as AdminInitiateAuth.");
        }
    }

    private static final class Holder {
        static final ServiceModel MODEL = read();
    }

    private static ServiceModel read() {
        try (InputStream in = ServiceModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the emulator's jar.");
            }
            Map<String, Object> json = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Shape> shapes = new HashMap<>();
            tree(json, "shapes").forEach((name, shape) -> shapes.put(name, shape(name, tree(shape), shapes)));
            Map<String, OperationModel> operations = new TreeMap<>();
            tree(json, "operations").forEach((name, o) -> operations.put(name, operation(name, tree(o), shapes)));
            return new ServiceModel(Collections.unmodifiableMap(operations));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(RESOURCE + " in the emulator's jar cannot be read.", e);
        }
    }

    private static OperationModel operation(String name, Map<String, Object> json, Map<String, Shape> shapes) {
        Caller caller = switch ((String) json.get("caller")) {
            case "signed" -> Caller.SIGNED;
            case "unsigned" -> Caller.UNSIGNED;
            case "accessToken" -> Caller.ACCESS_TOKEN;
            default -> throw new IllegalStateException(RESOURCE + ": unknown caller of " + name);
        };
        Shape.Structure input = (Shape.Structure) shapes.get((String) json.get("input"));
        Optional<Shape.Structure> output =
                Optional.ofNullable((String) json.get("output")).map(o -> (Shape.Structure) shapes.get(o));
        return new OperationModel(name, caller, input, output);
    }

    private static Shape shape(String name, Map<String, Object> json, Map<String, Shape> shapes) {
        Shape.Bounds bounds = new Shape.Bounds(bound(json, "min"), bound(json, "max"));
        boolean sensitive = Boolean.TRUE.equals(json.get("sensitive"));
        String type = (String) json.get("type");
        return switch (type) {
            case "structure" -> structure(name, json, shapes);
            case "list" -> new Shape.ListOf(name, reference(json, "member", shapes), bounds);
            case "map" ->
                new Shape.MapOf(name, reference(json, "key", shapes), reference(json, "value", shapes), bounds);
            case "string" -> new Shape.Text(name, sensitive, bounds, pattern(json), strings(json, "enum"));
            case "integer" -> new Shape.Whole(name, false, bounds);
            case "long" -> new Shape.Whole(name, true, bounds);
            case "boolean" -> new Shape.Bool(name);
            case "timestamp" -> new Shape.Timestamp(name);
            case "blob" -> new Shape.Blob(name, bounds);
            case "document" -> new Shape.Document(name);
            default -> throw new IllegalStateException(RESOURCE + ": unknown type " + type + " of " + name);
        };
    }

    private static Shape.Structure structure(String name, Map<String, Object> json, Map<String, Shape> shapes) {
        Map<String, Shape.Reference> members = new LinkedHashMap<>();
        tree(json, "members")
                .forEach((member, shape) -> members.put(member, new Shape.Reference((String) shape, shapes)));
        Map<String, String> reportedAs = new LinkedHashMap<>();
        if (json.containsKey("reportedAs")) {
            tree(json, "reportedAs").forEach((member, as) -> reportedAs.put(member, (String) as));
        }
        return new Shape.Structure(name, members, new LinkedHashSet<>(strings(json, "required")), reportedAs);
    }

    private static Shape.Reference reference(Map<String, Object> json, String key, Map<String, Shape> shapes) {
        return new Shape.Reference((String) json.get(key), shapes);
    }

    private static OptionalLong bound(Map<String, Object> json, String key) {
        return json.get(key) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    private static @Nullable Pattern pattern(Map<String, Object> json) {
        return json.get("pattern") instanceof String regex ? Pattern.compile(regex) : null;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> json, String key) {
        return json.containsKey(key) ? List.copyOf((List<String>) json.get(key)) : List.of();
    }

    private static Map<String, Object> tree(Map<String, Object> json, String key) {
        return tree(json.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(@Nullable Object json) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(json);
    }
}
