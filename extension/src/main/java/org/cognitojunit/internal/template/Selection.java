package org.cognitojunit.internal.template;

import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;

/**
 * Which resources of the templates the test wants.
 *
 * @param patterns logical ids, or types, which may end in an asterisk; empty for all
 */
record Selection(List<String> patterns) {

    boolean chooses(ResourceDeclaration resource) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, resource));
    }

    private static boolean matches(String pattern, ResourceDeclaration resource) {
        return pattern.endsWith("*")
                ? resource.type().startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(resource.logicalId()) || pattern.equals(resource.type());
    }

    /**
     * Refuses what matches nothing: it would be a typing mistake.
     *
     * @param resources of all templates
     */
    void requireMatches(List<ResourceDeclaration> resources) {
        for (String pattern : patterns) {
            if (resources.stream().noneMatch(resource -> matches(pattern, resource))) {
                Stream<String> names = resources.stream().map(ResourceDeclaration::logicalId);
                throw new IllegalArgumentException("@PoolTemplate resources has '" + pattern
                        + "', and no resource has that logical id or type. There are "
                        + String.join(", ", names.toList()) + ".");
            }
        }
    }
}
