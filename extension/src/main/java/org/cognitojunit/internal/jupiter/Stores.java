package org.cognitojunit.internal.jupiter;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The extension's state, all of it in JUnit's stores: none of it is in fields of the extension. */
public final class Stores {

    private static final Namespace NAMESPACE = Namespace.create(Stores.class);

    private Stores() {}

    /** What a context, or the nearest one around it, has under a key. */
    static <V> @Nullable V nearest(ExtensionContext context, Object key, Class<V> type) {
        return store(context).get(key, type);
    }

    static void put(ExtensionContext context, Object key, Object value) {
        store(context).put(key, value);
    }

    /** What a context or one around it has under a key; else made, and kept in this context. */
    // JUnit 6 renames the method to computeIfAbsent, which JUnit 5 does not have.
    @SuppressWarnings("deprecation")
    public static <V> V computeIfAbsent(ExtensionContext context, Object key, Class<V> type, Supplier<V> value) {
        return store(context).getOrComputeIfAbsent(key, k -> value.get(), type);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
