package org.cognitojunit.internal.template.resource;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;

/**
 * A resource that is to be made.
 *
 * @param properties without functions
 */
public record ResolvedResource(String stackName, String logicalId, String type, Fields properties) {

    private static final int SUFFIX = 12;

    /** A resource whose properties are not known yet. */
    public static ResolvedResource withoutProperties(String stackName, ResourceDeclaration declaration) {
        return new ResolvedResource(
                stackName, declaration.logicalId(), declaration.type(), new Fields(Map.of(), declaration.place()));
    }

    /** The same with other properties. */
    ResolvedResource with(Map<String, Node> changed) {
        return new ResolvedResource(stackName, logicalId, type, new Fields(changed, properties.place()));
    }

    /** The same with a property more, unless it is there already. */
    ResolvedResource withDefault(String name, String value) {
        if (properties.get(name) != null) {
            return this;
        }
        Map<String, Node> all = new LinkedHashMap<>(properties.nodes());
        all.put(name, new Text(value, properties.place()));
        return with(all);
    }

    /** A property that is the resource's name, or the name that is generated without it. */
    public String nameBy(String property) {
        String name = properties.textOrNull(property);
        return name != null ? name : generatedName();
    }

    /**
     * The name of a resource that the template leaves without one. It ends in what looks random, as CloudFormation's does,
     * but is the same each time: equal templates make equal resources.
     */
    String generatedName() {
        String suffix = UUID.nameUUIDFromBytes(
                        (stackName + "/" + logicalId).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, SUFFIX)
                .toUpperCase(Locale.ROOT);
        return stackName + "-" + logicalId + "-" + suffix;
    }
}
