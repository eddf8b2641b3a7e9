package org.cognitojunit.internal.jupiter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The pools that an element of a test class can have: those of its method, of its class, and of the classes around. A pool hides
 * those further away that have the same name, or like it none.
 */
public final class VisiblePools {

    private final List<List<DeclaredPool>> nearestFirst = new ArrayList<>();

    private VisiblePools(ExtensionContext from) {
        Set<@Nullable String> hidden = new HashSet<>();
        Optional<ExtensionContext> next = Optional.of(from);
        while (next.isPresent()) {
            for (List<DeclaredPool> declared : Declarations.of(next.get()).nearestFirst()) {
                List<DeclaredPool> visible = declared.stream()
                        .filter(pool -> !hidden.contains(pool.name()))
                        .toList();
                if (!visible.isEmpty()) {
                    nearestFirst.add(visible);
                }
                declared.forEach(pool -> hidden.add(pool.name()));
            }
            next = next.get().getParent();
        }
    }

    /**
     * What an element of a test class sees from where it is declared. So the fields of an outer class hold the outer class'
     * pool, also while a test of a nested class with a pool of its own runs.
     *
     * @param declaringClass the class that declares the field, constructor or method
     */
    public static VisiblePools from(ExtensionContext context, Class<?> declaringClass) {
        Optional<ExtensionContext> next = Optional.of(context);
        while (next.isPresent()) {
            if (next.get()
                    .getTestClass()
                    .filter(declaringClass::isAssignableFrom)
                    .isPresent()) {
                return new VisiblePools(next.get());
            }
            next = next.get().getParent();
        }
        return new VisiblePools(context);
    }

    public boolean isEmpty() {
        return nearestFirst.isEmpty();
    }

    public List<DeclaredPool> all() {
        return nearestFirst.stream().flatMap(List::stream).toList();
    }

    /** The pools of the nearest element that has any. */
    List<DeclaredPool> nearest() {
        return nearestFirst.get(0);
    }

    /** The pool of a name. */
    Optional<DeclaredPool> named(String name) {
        return all().stream().filter(pool -> Objects.equals(pool.name(), name)).findFirst();
    }

    /** Those of the nearest element that has any with what is looked for; empty if none has. */
    List<DeclaredPool> nearestWith(Predicate<DeclaredPool> wanted) {
        return nearestFirst.stream()
                .map(pools -> pools.stream().filter(wanted).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** For messages: what declares the pools. */
    static String describe(List<DeclaredPool> pools) {
        return pools.stream().map(DeclaredPool::declaredBy).collect(Collectors.joining(", and "));
    }
}
