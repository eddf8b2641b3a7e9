package org.cognitojunit.internal.jupiter;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cognitojunit.CognitoUserPool;

/**
 * Finds all {@link CognitoUserPool @CognitoUserPool} of an element: its own, repeated ones, and those of annotations of the
 * user's that are on it. JUnit finds either the first of them, or all without telling where they are inherited from.
 */
final class PoolAnnotations {

    private PoolAnnotations() {}

    /** Those that a class has of its interfaces, of its superclass and so on, the nearest first; none of them empty. */
    static List<List<CognitoUserPool>> inheritedBy(Class<?> type) {
        List<List<CognitoUserPool>> found = new ArrayList<>();
        for (Class<?> parent : type.getInterfaces()) {
            addHierarchy(parent, found);
        }
        if (type.getSuperclass() != null) {
            addHierarchy(type.getSuperclass(), found);
        }
        return found;
    }

    private static void addHierarchy(Class<?> type, List<List<CognitoUserPool>> found) {
        List<CognitoUserPool> own = on(type);
        if (!own.isEmpty()) {
            found.add(own);
        }
        found.addAll(inheritedBy(type));
    }

    /** Those on an element itself. */
    static List<CognitoUserPool> on(AnnotatedElement element) {
        List<CognitoUserPool> found = new ArrayList<>();
        add(element, found, new HashSet<>());
        return found;
    }

    private static void add(AnnotatedElement element, List<CognitoUserPool> found, Set<Class<?>> seen) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (annotation instanceof CognitoUserPool pool) {
                found.add(pool);
            } else if (annotation instanceof CognitoUserPool.List pools) {
                found.addAll(Arrays.asList(pools.value()));
            } else if (!type.getName().startsWith("java.") && seen.add(type)) {
                add(type, found, seen);
            }
        }
    }
}
