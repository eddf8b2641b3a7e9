package org.cognitojunit.internal.template.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.internal.template.document.NotMadeException;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;

/** What {@code Fn::ImportValue} finds: what the test gives, and what the templates before have exported. */
public final class Imports {

    private final Map<String, Output> exports = new LinkedHashMap<>();
    private final Map<String, String> given;

    /** @param given by the test; goes before exports */
    public Imports(Map<String, String> given) {
        this.given = given;
    }

    /** Notes the export of an output, if it has one. */
    public void add(Output output) {
        String name = output.exportName();
        if (name == null) {
            return;
        }
        if (exports.putIfAbsent(name, output) != null) {
            throw new TemplateException(
                    output.place(), "'" + name + "' is exported already. Rename one of the two exports.");
        }
    }

    String value(String name, Place place) {
        String value = given.get(name);
        if (value != null) {
            return value;
        }
        Output output = exports.get(name);
        if (output == null) {
            throw new TemplateException(
                    place,
                    "no template before this one exports '" + name + "'. "
                            + (exports.isEmpty() ? "" : "Exported are " + String.join(", ", exports.keySet()) + ". ")
                            + "Put the template that exports it before this one, or give its value: @PoolTemplate imports = \""
                            + name + "=…\".");
        }
        if (output.missing() != null) {
            throw new NotMadeException(place, "'" + name + "' is exported, but has no value: " + output.missing());
        }
        return String.valueOf(output.value());
    }
}
