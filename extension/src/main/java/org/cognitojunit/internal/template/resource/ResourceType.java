package org.cognitojunit.internal.template.resource;

import java.util.Set;
import java.util.function.Consumer;
import org.cognitojunit.internal.template.document.TemplateException;

/** A type of resource. */
public interface ResourceType {

    /** What {@code Fn::GetAtt} can ask for. */
    Set<String> attributes();

    /**
     * Something that looks like an attribute, while there is nothing yet.
     *
     * @param attribute what {@code Fn::GetAtt} asks for, or {@code Ref}
     */
    String sample(String attribute, ResolvedResource wanted);

    /**
     * Checks properties, and calls nothing.
     *
     * @throws TemplateException if one is not known, or has another type
     */
    void check(ResolvedResource wanted, ResourceContext site);

    /**
     * Makes the resource.
     *
     * @param made is told as soon as there is something to delete, and before the last call
     */
    void make(ResolvedResource wanted, ResourceContext site, Consumer<CreatedResource> made);
}
