package org.cognitojunit.internal.template;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cognitojunit.internal.template.document.NotMadeException;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;
import org.cognitojunit.internal.template.resource.ResolvedResource;
import org.cognitojunit.internal.template.resource.ResourceType;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.cognitojunit.internal.template.stack.ResourceAttributes;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;

/** What resources might be called, before there are any; remembers which were asked for. */
final class Samples implements ResourceAttributes {

    private final String stackName;
    private final Set<ResourceDeclaration> asked = new LinkedHashSet<>();
    private final Map<ResourceDeclaration, ResolvedResource> known = new HashMap<>();

    Samples(String stackName) {
        this.stackName = stackName;
    }

    /** Notes the properties of a resource: what it is called may be one of them. */
    void add(ResourceDeclaration resource, ResolvedResource wanted) {
        known.put(resource, wanted);
    }

    Set<ResourceDeclaration> asked() {
        return asked;
    }

    @Override
    public String ref(ResourceDeclaration resource, Place place) {
        return type(resource, resource.logicalId(), place).sample("Ref", wanted(resource));
    }

    @Override
    public String attribute(ResourceDeclaration resource, String attribute, Place place) {
        ResourceType type = type(resource, resource.logicalId() + "." + attribute, place);
        if (!type.attributes().contains(attribute)) {
            throw new TemplateException(
                    place,
                    resource.type() + " has no attribute '" + attribute + "'. It has "
                            + (type.attributes().isEmpty()
                                    ? "none"
                                    : String.join(", ", new TreeSet<>(type.attributes())))
                            + ".");
        }
        return type.sample(attribute, wanted(resource));
    }

    private ResolvedResource wanted(ResourceDeclaration resource) {
        return known.getOrDefault(resource, ResolvedResource.withoutProperties(stackName, resource));
    }

    private ResourceType type(ResourceDeclaration resource, String reference, Place place) {
        if (!ResourceTypes.isKnown(resource.type())) {
            throw new NotMadeException(
                    place,
                    "'" + resource.logicalId() + "' is an " + resource.type()
                            + ", which is not made. Give what stands for it: @PoolTemplate values = \"" + reference
                            + "=…\".");
        }
        asked.add(resource);
        return ResourceTypes.get(resource.type(), place);
    }
}
