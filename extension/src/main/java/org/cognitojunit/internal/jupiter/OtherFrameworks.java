package org.cognitojunit.internal.jupiter;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cognitojunit.Called;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tells what another framework gives, by its annotations: {@code @Mock}, {@code @Autowired}, {@code @MockitoBean}, {@code
 * @InjectMock}, {@code @Inject} and the like. By packages, since an annotation of the user's, or one about null, claims nothing.
 */
public final class OtherFrameworks {

    private static final List<String> PACKAGES = List.of(
            "org.mockito.",
            "io.mockk.",
            "com.ninjasquad.springmockk.",
            "org.easymock.",
            "mockit.",
            "org.springframework.",
            "io.quarkus.",
            "io.micronaut.",
            "jakarta.inject.",
            "javax.inject.",
            "jakarta.enterprise.",
            "javax.enterprise.",
            "jakarta.annotation.Resource",
            "javax.annotation.Resource",
            "jakarta.ejb.",
            "com.google.inject.",
            "dagger.",
            "org.jboss.");

    /** They only say whether a value may be null. */
    private static final List<String> ABOUT_NULL =
            List.of("org.springframework.lang.", "io.micronaut.core.annotation.");

    /** On a constructor they claim its parameters. */
    private static final Set<String> OF_CONSTRUCTORS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired", "jakarta.inject.Inject", "javax.inject.Inject");

    private OtherFrameworks() {}

    /** Whether a parameter, or the constructor that it is of, is filled by another framework. */
    public static boolean fill(Parameter parameter) {
        Executable executable = parameter.getDeclaringExecutable();
        return !isNamed(parameter) && (isClaimed(parameter) || isOtherConstructor(executable));
    }

    private static boolean isOtherConstructor(Executable executable) {
        return executable instanceof Constructor<?>
                && Arrays.stream(executable.getAnnotations())
                        .anyMatch(annotation -> OF_CONSTRUCTORS.contains(
                                annotation.annotationType().getName()));
    }

    static boolean fill(Field field) {
        return !isNamed(field) && isClaimed(field);
    }

    private static boolean isNamed(AnnotatedElement element) {
        return AnnotationSupport.isAnnotated(element, Called.class);
    }

    private static boolean isClaimed(AnnotatedElement element) {
        return isClaimed(element, new HashSet<>());
    }

    /** Also by an annotation on an annotation: users compose theirs. */
    private static boolean isClaimed(AnnotatedElement element, Set<Class<?>> seen) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(seen::add)
                .anyMatch(type -> claims(type.getName()) || isClaimed(type, seen));
    }

    private static boolean claims(String annotation) {
        return PACKAGES.stream().anyMatch(annotation::startsWith)
                && ABOUT_NULL.stream().noneMatch(annotation::startsWith);
    }
}
