package org.cognitojunit.internal.jupiter;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.Called;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds, reads and sets the fields of test classes. */
public final class Fields {

    private Fields() {}

    /** The fields of a class and its superclasses that are to be filled; a final field has its value from elsewhere. */
    static List<Field> injectable(Class<?> type, boolean isStatic) {
        return ReflectionSupport.findFields(
                type,
                field -> Modifier.isStatic(field.getModifiers()) == isStatic && isInjectable(field),
                HierarchyTraversalMode.TOP_DOWN);
    }

    /**
     * Refuses a final field that is left null: its author expects a value, and it cannot be filled.
     *
     * @param instance null for the static fields
     */
    static void requireNoneFinal(Class<?> type, @Nullable Object instance) {
        boolean isStatic = instance == null;
        ReflectionSupport.findFields(
                        type,
                        field -> Modifier.isStatic(field.getModifiers()) == isStatic
                                && Modifier.isFinal(field.getModifiers())
                                && Injectable.supports(field.getType())
                                && !AnnotationSupport.isAnnotated(field, Called.class)
                                && !OtherFrameworks.fill(field),
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .filter(field -> get(field, instance) == null)
                .findFirst()
                .ifPresent(field -> {
                    throw new ExtensionConfigurationException(
                            "Field " + describe(field) + " is final and null, so it cannot be filled. Remove final.");
                });
    }

    private static boolean isInjectable(Field field) {
        if (OtherFrameworks.fill(field)) {
            return false;
        }
        boolean named = AnnotationSupport.isAnnotated(field, Called.class);
        if (Modifier.isFinal(field.getModifiers())) {
            if (named && !isOfConstructor(field)) {
                throw new ExtensionConfigurationException("Field " + describe(field)
                        + " has @Called and is final, so it cannot be filled. Remove final.");
            }
            return false;
        }
        return named || Injectable.supports(field.getType());
    }

    /** A component of a record, or a property in a Kotlin constructor: what is written once stands on parameter and field. */
    private static boolean isOfConstructor(Field field) {
        return Arrays.stream(field.getDeclaringClass().getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .anyMatch(parameter -> parameter.getType() == field.getType()
                        && AnnotationSupport.findAnnotation(parameter, Called.class)
                                .equals(AnnotationSupport.findAnnotation(field, Called.class)));
    }

    /**
     * The extensions that a class registers in fields.
     *
     * @param instance whose instance fields are looked at; null for the static ones
     */
    public static Stream<DeclaresPool> extensions(Class<?> type, @Nullable Object instance) {
        boolean isStatic = instance == null;
        return AnnotationSupport.findAnnotatedFields(
                        type, RegisterExtension.class, field -> Modifier.isStatic(field.getModifiers()) == isStatic)
                .stream()
                .map(field -> get(field, instance))
                .filter(DeclaresPool.class::isInstance)
                .map(DeclaresPool.class::cast);
    }

    static @Nullable Object get(Field field, @Nullable Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw inaccessible(field, e);
        }
    }

    static void set(Field field, @Nullable Object instance, @Nullable Object value) {
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw inaccessible(field, e);
        }
    }

    private static ExtensionConfigurationException inaccessible(Field field, Exception e) {
        return new ExtensionConfigurationException(
                "Field " + describe(field) + " cannot be set: " + e.getMessage()
                        + ". Open its package to org.cognitojunit, or use a parameter.",
                e);
    }

    static String describe(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}
