package org.cognitojunit.internal.jupiter;

import java.util.Optional;
import org.cognitojunit.definition.UserPoolDefinition;

/** An extension that declares a pool by the field that it is in. */
public interface DeclaresPool {

    /** What it declares; empty for the extension of the annotation. */
    Optional<UserPoolDefinition> definition();
}
