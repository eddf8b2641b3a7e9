package org.cognitojunit.internal.jupiter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.definition.UserPoolDefinition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The pools that the class or method of one context declares, kept in the store of that context. */
public final class Declarations {

    private final ExtensionContext context;
    private final List<DeclaredPool> own = new ArrayList<>();
    private final List<List<DeclaredPool>> inherited = new ArrayList<>();

    private Declarations(ExtensionContext context) {
        this.context = context;
        if (isAgain(context)) {
            return;
        }
        if (context.getTestMethod().isPresent()) {
            context.getElement().ifPresent(method -> declareAll(PoolAnnotations.on(method)));
        } else {
            context.getTestClass().ifPresent(this::readClass);
        }
    }

    /** JUnit has a context for a class or method with parameters, and in it one for each time that it runs. */
    private static boolean isAgain(ExtensionContext context) {
        return context.getParent()
                .filter(around -> around.getElement().equals(context.getElement()))
                .isPresent();
    }

    /** Those of a context alone, read when first asked for. */
    public static Declarations of(ExtensionContext context) {
        // The key says which context it is, since a store also shows what the contexts around it hold.
        return Stores.computeIfAbsent(
                context,
                "pools declared by " + context.getUniqueId(),
                Declarations.class,
                () -> new Declarations(context));
    }

    private void readClass(Class<?> type) {
        declareAll(PoolAnnotations.on(type));
        Fields.extensions(type, null).forEach(this::declareField);
        for (List<CognitoUserPool> annotations : PoolAnnotations.inheritedBy(type)) {
            List<DeclaredPool> pools = new ArrayList<>();
            annotations.forEach(annotation -> declareAll(DeclaredPool.byAnnotation(annotation, context), pools));
            inherited.add(pools);
        }
    }

    private void declareAll(List<CognitoUserPool> annotations) {
        annotations.forEach(annotation -> declareAll(DeclaredPool.byAnnotation(annotation, context), own));
    }

    /** Notes what an extension in a field declares, unless it is that of a class around. Doing so twice changes nothing. */
    public synchronized void declareField(DeclaresPool extension) {
        Optional<UserPoolDefinition> definition = extension.definition();
        if (definition.isPresent() && !isDeclared(extension) && !isDeclaredAround(extension)) {
            declareAll(DeclaredPool.byField(extension, definition.get(), context), own);
        }
    }

    private synchronized boolean isDeclared(Object source) {
        return own.stream().anyMatch(pool -> pool.isFrom(source));
    }

    private boolean isDeclaredAround(Object source) {
        Optional<ExtensionContext> around = context.getParent();
        while (around.isPresent()) {
            if (of(around.get()).isDeclared(source)) {
                return true;
            }
            around = around.get().getParent();
        }
        return false;
    }

    private static void declareAll(List<DeclaredPool> declared, List<DeclaredPool> beside) {
        declared.forEach(pool -> declare(pool, beside));
    }

    private static void declare(DeclaredPool declared, List<DeclaredPool> beside) {
        beside.forEach(other -> requireDistinct(other, declared));
        beside.add(declared);
    }

    private static void requireDistinct(DeclaredPool one, DeclaredPool another) {
        String both = "by " + one.declaredBy() + ", and by " + another.declaredBy();
        if (one.name() == null && another.name() == null) {
            throw new ExtensionConfigurationException(
                    "Two user pools are declared: " + both + ". Keep one of them, or give each a name.");
        }
        if (one.name() == null || another.name() == null) {
            throw new ExtensionConfigurationException(
                    "Two user pools are declared, and only one has a name: " + both + ". Give each a name.");
        }
        if (Objects.equals(one.name(), another.name())) {
            throw new ExtensionConfigurationException(
                    "Two user pools named '" + one.name() + "' are declared: " + both + ". Rename one.");
        }
    }

    /** The pools, those of the element itself first, then those that its class inherits from further and further away. */
    synchronized List<List<DeclaredPool>> nearestFirst() {
        List<List<DeclaredPool>> all = new ArrayList<>();
        all.add(List.copyOf(own));
        all.addAll(inherited);
        return all;
    }
}
