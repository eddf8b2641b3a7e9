package org.cognitojunit.scenariotools.recording;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cognitojunit.CognitoUserPool;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** What pools a scenario was declared with: its annotations as trees of JSON, without what they leave to defaults. */
final class PoolDeclarations {

    /** How long a pool lives changes nothing in it. */
    private static final Set<String> LEFT_OUT = Set.of("lifecycle");

    private PoolDeclarations() {}

    /** Those of the method, of its class, and of the classes around it. */
    static List<Object> of(Class<?> type, Method method) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(method));
        Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getEnclosingClass)
                .forEach(elements::add);
        return elements.stream()
                .flatMap(
                        element -> AnnotationSupport.findRepeatableAnnotations(element, CognitoUserPool.class).stream())
                .<Object>map(PoolDeclarations::members)
                .toList();
    }

    private static Map<String, Object> members(Annotation annotation) {
        Map<String, Object> members = new TreeMap<>();
        Stream.of(annotation.annotationType().getDeclaredMethods())
                .filter(member -> !LEFT_OUT.contains(member.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(member -> {
                    Object value = ReflectionSupport.invokeMethod(member, annotation);
                    if (!Objects.deepEquals(value, member.getDefaultValue())) {
                        members.put(member.getName(), json(value));
                    }
                });
        return members;
    }

    private static Object json(Object value) {
        if (value.getClass().isArray()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(json(Array.get(value, i)));
            }
            return items;
        }
        if (value instanceof Annotation annotation) {
            return members(annotation);
        }
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }
}
