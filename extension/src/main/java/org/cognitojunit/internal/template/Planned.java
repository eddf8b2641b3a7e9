package org.cognitojunit.internal.template;

import java.util.List;
import org.cognitojunit.internal.template.document.NotMadeException;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.stack.ResourceAttributes;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;

/**
 * What outputs can refer to: the resources that are made, and no others.
 *
 * @param attributes of those that are made
 */
record Planned(List<ResourceDeclaration> resources, ResourceAttributes attributes) implements ResourceAttributes {

    @Override
    public String ref(ResourceDeclaration resource, Place place) {
        require(resource, resource.logicalId(), place);
        return attributes.ref(resource, place);
    }

    @Override
    public String attribute(ResourceDeclaration resource, String attribute, Place place) {
        require(resource, resource.logicalId() + "." + attribute, place);
        return attributes.attribute(resource, attribute, place);
    }

    private void require(ResourceDeclaration resource, String reference, Place place) {
        if (!resources.contains(resource)) {
            throw new NotMadeException(
                    place,
                    "'" + resource.logicalId()
                            + "' is not among the @PoolTemplate resources. Add it, or give what stands for"
                            + " it: @PoolTemplate values = \"" + reference + "=…\".");
        }
    }
}
