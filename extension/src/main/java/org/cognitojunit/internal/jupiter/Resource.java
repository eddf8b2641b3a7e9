package org.cognitojunit.internal.jupiter;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Something in a store that is closed with it. JUnit before 5.13 looks for one of these interfaces, JUnit 6 for the other. */
@SuppressWarnings("deprecation")
interface Resource extends AutoCloseable, ExtensionContext.Store.CloseableResource {

    @Override
    void close();
}
