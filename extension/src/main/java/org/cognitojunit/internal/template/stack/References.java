package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Place;
import org.jspecify.annotations.Nullable;

/** What {@code Ref}, {@code Fn::GetAtt} and {@code ${…}} in a template stand for. */
interface References {

    /** What {@code Ref} gives; null for {@code AWS::NoValue}. */
    @Nullable
    Node ref(String name, Place place);

    /** What {@code Fn::GetAtt} gives. */
    Node attribute(String resource, String attribute, Place place);

    /** What {@code Fn::ImportValue} gives. */
    Node imported(String exportName, Place place);

    /** A text with its dynamic references, <code>{{resolve:…}}</code>, resolved. */
    String resolved(String text, Place place, Allowance allowance);
}
