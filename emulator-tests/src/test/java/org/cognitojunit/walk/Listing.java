package org.cognitojunit.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Shape;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;

/**
 * An operation that lists in pages, as the service model has it.
 *
 * @param token the member that says where a page begins, and in the answer where the next one does
 * @param limit the member that says how much a page holds
 * @param items the member of the answer that has the items
 */
record Listing(String operation, String token, Optional<String> limit, Shape.Bounds bounds, String items) {

    static Stream<Listing> all() {
        return ServiceModel.get().operations().values().stream().flatMap(operation -> of(operation).stream());
    }

    private static Optional<Listing> of(OperationModel operation) {
        Map<String, Shape.Reference> members = operation.input().members();
        Optional<String> token = Stream.of("NextToken", "PaginationToken")
                .filter(members::containsKey)
                .findAny();
        Optional<String> limit =
                Stream.of("Limit", "MaxResults").filter(members::containsKey).findAny();
        Shape.Bounds bounds = limit.map(name -> ((Shape.Whole) members.get(name).shape()).range())
                .orElse(new Shape.Bounds(OptionalLong.empty(), OptionalLong.empty()));
        return token.map(name -> new Listing(operation.name(), name, limit, bounds, items(operation)));
    }

    private static String items(OperationModel operation) {
        return operation.output().orElseThrow().members().entrySet().stream()
                .filter(member -> member.getValue().shape() instanceof Shape.ListOf)
                .findAny()
                .orElseThrow()
                .getKey();
    }

    /** The most that a page can hold, as an input says it. */
    Map<String, Object> most() {
        return limit.<Map<String, Object>>map(name -> Map.of(name, bounds.max().orElseThrow()))
                .orElse(Map.of());
    }

    /** An input with another limit. */
    Map<String, Object> limited(Map<String, Object> input, long most) {
        return with(input, limit.orElseThrow(), most);
    }

    /** An input for the page that a token leads to. */
    Map<String, Object> from(Map<String, Object> input, String tokenOfPage) {
        return with(input, token, tokenOfPage);
    }

    List<?> items(Map<String, Object> page) {
        return (List<?>) page.get(items);
    }

    Optional<String> next(Map<String, Object> page) {
        return Optional.ofNullable((String) page.get(token));
    }

    /** What Cognito says of a token that is not one of the listing's. */
    String refusalOfToken() {
        return operation.equals("ListUsersInGroup")
                ? "Paging marker is invalid."
                : "Provided pagination token is invalid. Check the token and try your request again.";
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> result = new HashMap<>(input);
        result.put(name, value);
        return result;
    }

    @Override
    public String toString() {
        return operation;
    }
}
