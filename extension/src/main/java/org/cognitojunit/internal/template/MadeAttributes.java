package org.cognitojunit.internal.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.resource.CreatedResource;
import org.cognitojunit.internal.template.stack.ResourceAttributes;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;

/** What the resources that are made so far are called. */
final class MadeAttributes implements ResourceAttributes {

    private final Map<String, CreatedResource> made = new LinkedHashMap<>();

    void add(CreatedResource resource) {
        made.put(resource.wanted().logicalId(), resource);
    }

    @Override
    public String ref(ResourceDeclaration resource, Place place) {
        return made(resource).ref();
    }

    @Override
    public String attribute(ResourceDeclaration resource, String attribute, Place place) {
        return Objects.requireNonNull(made(resource).attributes().get(attribute), attribute);
    }

    /** It is there, and has its attributes: the plan has seen to that. */
    private CreatedResource made(ResourceDeclaration resource) {
        return Objects.requireNonNull(made.get(resource.logicalId()), resource.logicalId());
    }
}
