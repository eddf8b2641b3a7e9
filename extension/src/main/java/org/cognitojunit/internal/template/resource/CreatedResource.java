package org.cognitojunit.internal.template.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that has been made. {@link #toString} does not show its attributes: a secret may be among them.
 *
 * @param wanted what it was made from
 * @param ref what {@code Ref} gives
 * @param attributes what {@code Fn::GetAtt} gives
 * @param poolId the pool that it is, or belongs to; null if it does not say
 * @param deletion deletes it
 */
public record CreatedResource(
        ResolvedResource wanted,
        String ref,
        Map<String, String> attributes,
        @Nullable String poolId,
        Runnable deletion) {

    @Override
    public String toString() {
        return "CreatedResource[" + wanted.logicalId() + ", " + ref + "]";
    }
}
