package org.cognitojunit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of the CloudFormation templates that a test's pool was made from. {@link #toString} shows their names only: a
 * client's secret may be among them.
 */
public final class StackOutputs {

    private final Map<String, List<Output>> stacks;

    private StackOutputs(Map<String, List<Output>> stacks) {
        this.stacks = stacks;
    }

    /** Outputs by the names of their stacks. */
    public static StackOutputs of(Map<String, List<Output>> stacks) {
        Map<String, List<Output>> copy = new LinkedHashMap<>();
        stacks.forEach((stack, outputs) -> copy.put(stack, List.copyOf(outputs)));
        return new StackOutputs(copy);
    }

    /**
     * One output of a stack. {@link #toString} does not show its value: it may be a client's secret.
     *
     * @param value null if it has none
     * @param missing why it has no value; null if it has one
     */
    public record Output(
            String name, @Nullable String value, @Nullable String missing) {

        @Override
        public String toString() {
            return "Output[" + name + "]";
        }
    }

    /**
     * The value of an output.
     *
     * @param name the output's name; where several templates have one of that name, after the template's: {@code
     *     client.ClientId} for one of {@code classpath:client.yaml}
     * @throws NoSuchElementException if there is none, or it is about something that was not made for the test
     */
    public String get(String name) {
        List<Output> found = new ArrayList<>();
        stacks.forEach((stack, outputs) -> outputs.stream()
                .filter(output -> output.name().equals(name) || (stack + "." + output.name()).equals(name))
                .forEach(found::add));
        if (found.isEmpty()) {
            throw new NoSuchElementException("The templates have no output '" + name + "'. They have " + names() + ".");
        }
        if (found.size() > 1) {
            throw new NoSuchElementException(
                    "Several templates have an output '" + name + "'. Say which one is meant: " + names() + ".");
        }
        String value = found.get(0).value();
        if (value == null) {
            throw new NoSuchElementException(
                    "The output '" + name + "' has no value: " + found.get(0).missing());
        }
        return value;
    }

    /** All outputs that have a value, by their names, each after its template's: {@code client.ClientId}. */
    public Map<String, String> asMap() {
        Map<String, String> all = new LinkedHashMap<>();
        stacks.forEach((stack, outputs) -> outputs.forEach(output -> {
            String value = output.value();
            if (value != null) {
                all.put(stack + "." + output.name(), value);
            }
        }));
        return all;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        stacks.forEach((stack, outputs) -> outputs.forEach(output -> names.add(stack + "." + output.name())));
        return names;
    }

    @Override
    public String toString() {
        return "StackOutputs" + names();
    }
}
