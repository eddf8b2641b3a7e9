package org.cognitojunit.internal.template.stack;

import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A resource as a template declares it.
 *
 * @param declaration its members, unevaluated
 */
public record ResourceDeclaration(String logicalId, String type, Fields declaration) {

    private static final List<String> MEMBERS = List.of(
            "Type",
            "Properties",
            "DependsOn",
            "Condition",
            // These say what becomes of a resource when its stack changes or goes away. A test's goes away whatever
            // they say.
            "DeletionPolicy",
            "UpdateReplacePolicy",
            "Metadata");

    static ResourceDeclaration of(String logicalId, Node node) {
        Fields declaration = node.fields();
        return new ResourceDeclaration(
                logicalId, declaration.require("Type").text().value(), declaration);
    }

    /** Where it stands. */
    public Place place() {
        return declaration.place();
    }

    /** Refuses what a resource cannot have. Only for those that are made: others are none of our business. */
    public void requireKnownMembers() {
        declaration.requireOnly(MEMBERS, "a resource");
    }

    /** The logical ids of the resources that are made before it. */
    public List<Node.Text> dependsOn() {
        Node dependsOn = declaration.get("DependsOn");
        if (dependsOn == null) {
            return List.of();
        }
        return dependsOn instanceof Items items
                ? items.nodes().stream().map(Node::text).toList()
                : List.of(dependsOn.text());
    }

    @Nullable
    String condition() {
        return declaration.textOrNull("Condition");
    }

    Node properties() {
        Node properties = declaration.get("Properties");
        return properties == null ? new Fields(Map.of(), place()) : properties;
    }
}
