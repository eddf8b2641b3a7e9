package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;

/** What conditions can refer to: they decide which resources there are, so there are none yet. */
record BeforeResources(Names names) implements References {

    @Override
    public @Nullable Node ref(String name, Place place) {
        if (names.isNoValue(name)) {
            return null;
        }
        Node value = names.value(name, place);
        if (value == null) {
            throw new TemplateException(
                    place, "'" + name + "' is not a parameter. A condition refers to parameters and mappings only.");
        }
        return value;
    }

    @Override
    public Node attribute(String resource, String attribute, Place place) {
        throw new TemplateException(
                place,
                "a condition refers to parameters and mappings only, and " + resource + "." + attribute
                        + " is an attribute of a resource.");
    }

    @Override
    public Node imported(String exportName, Place place) {
        throw new TemplateException(place, "a condition refers to parameters and mappings only, not to imports.");
    }

    @Override
    public String resolved(String text, Place place, Allowance allowance) {
        return names.resolved(text, place, allowance);
    }
}
