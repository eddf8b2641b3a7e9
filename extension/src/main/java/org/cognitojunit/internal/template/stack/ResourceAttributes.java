package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Place;

/** What is known of the resources that a template has made. */
public interface ResourceAttributes {

    /** What {@code Ref} of a resource gives. */
    String ref(ResourceDeclaration resource, Place place);

    /** What {@code Fn::GetAtt} of a resource gives. */
    String attribute(ResourceDeclaration resource, String attribute, Place place);
}
