package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.Place;
import org.jspecify.annotations.Nullable;

/** What resources and outputs can refer to. */
record StackReferences(Stack stack, Names names, ResourceAttributes attributes, Imports imports) implements References {

    @Override
    public @Nullable Node ref(String name, Place place) {
        if (names.isNoValue(name)) {
            return null;
        }
        Node value = names.value(name, place);
        return value != null ? value : new Text(attributes.ref(stack.resource(name, place), place), place);
    }

    @Override
    public Node attribute(String resource, String attribute, Place place) {
        Text given = names.given(resource + "." + attribute, place);
        return given != null
                ? given
                : new Text(attributes.attribute(stack.resource(resource, place), attribute, place), place);
    }

    @Override
    public Node imported(String exportName, Place place) {
        return new Text(imports.value(exportName, place), place);
    }

    @Override
    public String resolved(String text, Place place, Allowance allowance) {
        return names.resolved(text, place, allowance);
    }
}
