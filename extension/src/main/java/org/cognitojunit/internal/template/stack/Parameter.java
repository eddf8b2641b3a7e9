package org.cognitojunit.internal.template.stack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;

/** A parameter of a template, which checks the value that it is given. */
record Parameter(String name, String type, Fields declaration) {

    private static final List<String> MEMBERS = List.of(
            "Type",
            "Default",
            "AllowedValues",
            "AllowedPattern",
            "MinLength",
            "MaxLength",
            "MinValue",
            "MaxValue",
            "ConstraintDescription",
            "Description",
            "NoEcho");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    static Parameter of(String name, Node node) {
        Fields declaration = node.fields();
        declaration.requireOnly(MEMBERS, "a parameter");
        String type = declaration.require("Type").text().value();
        boolean known = List.of("String", "Number", "List<Number>", "CommaDelimitedList")
                        .contains(type)
                || type.startsWith("AWS::")
                || type.startsWith("List<AWS::");
        if (!known) {
            throw new TemplateException(
                    declaration.require("Type").place(),
                    "there is no type '" + type + "'. A parameter is a String, a Number, a List<Number>, a "
                            + "CommaDelimitedList, or one of the types of AWS.");
        }
        return new Parameter(name, type, declaration);
    }

    /**
     * The value of the parameter.
     *
     * @param given by the test; null for the default
     */
    Node value(@Nullable String given) {
        if (given == null && type.startsWith("AWS::SSM::")) {
            throw new TemplateException(
                    place(),
                    "its value is in the Systems Manager of an account, which is not asked. " + remedy() + ".");
        }
        String value = given != null ? given : declaration.textOrNull("Default");
        if (value == null) {
            throw new TemplateException(place(), "the parameter has no value and no default. " + remedy() + ".");
        }
        if (!isList()) {
            check(value);
            return new Text(value, type.equals("Number"), place());
        }
        List<Node> items = new ArrayList<>();
        for (String item : value.split(",", -1)) {
            check(item.strip());
            items.add(new Text(item.strip(), type.equals("List<Number>"), place()));
        }
        return new Items(items, place());
    }

    private boolean isList() {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    private Place place() {
        return declaration.place();
    }

    private String remedy() {
        return "Give it: @PoolTemplate parameters = \"" + name + "=…\"";
    }

    private void check(String value) {
        if (type.contains("Number") && !NUMBER.matcher(value).matches()) {
            throw refused(value, "is not a number");
        }
        Node allowed = declaration.get("AllowedValues");
        if (allowed != null) {
            List<String> values = allowed.items().nodes().stream()
                    .map(node -> node.text().value())
                    .toList();
            require(values.contains(value), value, "is none of the AllowedValues " + values);
        }
        String pattern = declaration.textOrNull("AllowedPattern");
        if (pattern != null) {
            require(compiled(pattern).matcher(value).matches(), value, "does not match the AllowedPattern " + pattern);
        }
        BigDecimal length = BigDecimal.valueOf(value.length());
        limit("MinLength", min -> length.compareTo(min) >= 0, value);
        limit("MaxLength", max -> length.compareTo(max) <= 0, value);
        limit("MinValue", min -> new BigDecimal(value).compareTo(min) >= 0, value);
        limit("MaxValue", max -> new BigDecimal(value).compareTo(max) <= 0, value);
    }

    private Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new TemplateException(
                    declaration.require("AllowedPattern").place(),
                    "this is not a pattern: " + e.getDescription() + ".",
                    e);
        }
    }

    private void limit(String member, Function<BigDecimal, Boolean> holds, String value) {
        Node limit = declaration.get(member);
        if (limit == null) {
            return;
        }
        String text = limit.text().value();
        if (!NUMBER.matcher(text).matches()) {
            throw new TemplateException(limit.place(), "'" + text + "' is not a number.");
        }
        boolean comparable = !member.endsWith("Value") || NUMBER.matcher(value).matches();
        require(comparable && holds.apply(new BigDecimal(text)), value, "is beyond the " + member + " " + text);
    }

    private void require(boolean holds, String value, String otherwise) {
        if (!holds) {
            throw refused(value, otherwise);
        }
    }

    private TemplateException refused(String value, String why) {
        boolean secret = "true".equals(declaration.textOrNull("NoEcho"));
        String description = declaration.textOrNull("ConstraintDescription");
        return new TemplateException(
                place(),
                "the value " + (secret ? "[redacted]" : "'" + value + "'") + " " + why + "."
                        + (description == null ? "" : " " + description));
    }
}
