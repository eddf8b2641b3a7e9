package org.cognitojunit.internal.jupiter;

import java.lang.reflect.Parameter;
import org.cognitojunit.Called;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** Fills one parameter of a constructor, a lifecycle method or a test. {@link FieldInjection} fills fields. */
public final class ParameterInjection {

    private final ParameterContext context;
    private final Injectable wanted;

    public ParameterInjection(ParameterContext context) {
        this.context = context;
        Parameter parameter = context.getParameter();
        wanted = new Injectable(
                parameter.getType(),
                context.findAnnotation(Called.class).orElse(null),
                "Parameter '" + parameter + "' of " + declaringClass().getName() + "."
                        + context.getDeclaringExecutable().getName());
    }

    private Class<?> declaringClass() {
        return context.getDeclaringExecutable().getDeclaringClass();
    }

    /**
     * Whether the extension fills it, and no other framework.
     *
     * @throws ExtensionConfigurationException if it has a name and its type has none
     */
    public boolean isOurs() {
        wanted.requireNameable();
        return Injectable.supports(wanted.type()) && !OtherFrameworks.fill(context.getParameter());
    }

    /** @throws ExtensionConfigurationException if no pool is declared where the parameter is */
    public void requirePool(ExtensionContext test) {
        if (VisiblePools.from(test, declaringClass()).isEmpty()) {
            throw new ExtensionConfigurationException(wanted.description()
                    + " wants a user pool, and none is declared. Put @CognitoUserPool on the class.");
        }
    }

    /** The value that it gets. */
    public Object value(ExtensionContext test) {
        return wanted.value(VisiblePools.from(test, declaringClass()), test);
    }
}
