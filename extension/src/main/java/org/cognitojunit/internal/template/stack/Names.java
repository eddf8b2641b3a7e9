package org.cognitojunit.internal.template.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;

/** What a template knows before anything is made: its parameters, pseudo parameters, and what the test gives it. */
final class Names {

    private static final String NO_VALUE = "AWS::NoValue";
    private static final String NOTIFICATION_ARNS = "AWS::NotificationARNs";
    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{(resolve:[^}]*)}}");

    private final Map<String, Node> parameters = new LinkedHashMap<>();
    private final Map<String, String> pseudo;
    private final Map<String, String> values;

    /**
     * @param pseudo the pseudo parameters that have a value
     * @param values what the test gives; goes before the pseudo parameters
     */
    Names(Fields parameters, Map<String, String> given, Map<String, String> pseudo, Map<String, String> values) {
        this.pseudo = pseudo;
        this.values = values;
        parameters
                .nodes()
                .forEach((name, node) ->
                        this.parameters.put(name, Parameter.of(name, node).value(given.get(name))));
    }

    boolean isNoValue(String name) {
        return name.equals(NO_VALUE);
    }

    /** The value of a name; null if it is none of these, but perhaps a resource's. */
    @Nullable
    Node value(String name, Place place) {
        Node parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        String value = values.getOrDefault(name, pseudo.get(name));
        if (value != null) {
            return new Text(value, place);
        }
        if (name.equals(NOTIFICATION_ARNS)) {
            return new Items(List.of(), place);
        }
        if (name.startsWith("AWS::")) {
            throw new TemplateException(
                    place, name + " has no value here. Give it: @PoolTemplate values = \"" + name + "=…\".");
        }
        return null;
    }

    /** What the test gives for an attribute of a resource; null if it gives nothing. */
    @Nullable
    Text given(String reference, Place place) {
        String value = values.get(reference);
        return value == null ? null : new Text(value, place);
    }

    String resolved(String text, Place place, Allowance allowance) {
        return DYNAMIC.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new TemplateException(
                        place,
                        "the dynamic reference {{" + match.group(1)
                                + "}} is resolved by an account, which is not asked."
                                + " Give its value: @PoolTemplate values = \"" + match.group(1) + "=…\".");
            }
            allowance.characters(value.length(), place);
            return Matcher.quoteReplacement(value);
        });
    }
}
