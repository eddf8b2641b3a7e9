package org.cognitojunit.internal.template.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.NotMadeException;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;

/** A template with values for its parameters. Immutable but for what it remembers of its conditions; for one thread. */
public final class Stack {

    private static final List<String> OUTPUT = List.of("Value", "Description", "Export", "Condition");

    private final Sections sections;
    private final Names names;
    private final Mappings mappings;
    private final Conditions conditions;

    private Stack(Sections sections, TemplateDefinition given, Map<String, String> pseudo) {
        this.sections = sections;
        names = new Names(sections.parameters(), given.parameters(), pseudo, given.values());
        mappings = new Mappings(sections.mappings());
        conditions = new Conditions(sections.conditions(), new BeforeResources(names), mappings);
    }

    /**
     * @param pseudo the values of pseudo parameters, by name
     * @throws TemplateException if the template is none, or a value does not fit its parameter
     */
    public static Stack of(Node template, TemplateDefinition given, Map<String, String> pseudo) {
        return new Stack(Sections.of(template), given, pseudo);
    }

    /** The names of the parameters. */
    public Set<String> parameters() {
        return sections.parameters().nodes().keySet();
    }

    /** The resources whose conditions hold, in the template's order. */
    public List<ResourceDeclaration> resources() {
        return sections.resources().values().stream().filter(this::exists).toList();
    }

    private boolean exists(ResourceDeclaration resource) {
        String condition = resource.condition();
        return condition == null || conditions.holds(condition, resource.place());
    }

    /** The resource of a logical id, in whose place one may stand that is not made since its condition does not hold. */
    public @Nullable ResourceDeclaration dependency(String logicalId, Place place) {
        ResourceDeclaration resource = declared(logicalId, place);
        return exists(resource) ? resource : null;
    }

    ResourceDeclaration resource(String logicalId, Place place) {
        ResourceDeclaration resource = declared(logicalId, place);
        if (!exists(resource)) {
            throw new TemplateException(
                    place,
                    "'" + logicalId + "' does not exist, since its condition '" + resource.condition()
                            + "' does not hold.");
        }
        return resource;
    }

    private ResourceDeclaration declared(String logicalId, Place place) {
        ResourceDeclaration resource = sections.resources().get(logicalId);
        if (resource == null) {
            throw new TemplateException(
                    place, "'" + logicalId + "' is neither a parameter nor a resource of the template.");
        }
        return resource;
    }

    /** The properties of a resource, evaluated. */
    public Fields properties(ResourceDeclaration resource, ResourceAttributes attributes, Imports imports) {
        return evaluator(attributes, imports).required(resource.properties()).fields();
    }

    /** The outputs whose conditions hold. */
    public List<Output> outputs(ResourceAttributes attributes, Imports imports) {
        Evaluator evaluator = evaluator(attributes, imports);
        List<Output> outputs = new ArrayList<>();
        sections.outputs().nodes().forEach((name, node) -> {
            Fields output = node.fields();
            output.requireOnly(OUTPUT, "an output");
            String condition = output.textOrNull("Condition");
            if (condition == null || conditions.holds(condition, output.place())) {
                outputs.add(output(name, output, evaluator));
            }
        });
        return outputs;
    }

    private static Output output(String name, Fields output, Evaluator evaluator) {
        Node export = output.get("Export");
        String exportName =
                export == null ? null : evaluator.text(export.fields().require("Name"));
        try {
            return new Output(name, evaluator.text(output.require("Value")), exportName, null, output.place());
        } catch (NotMadeException e) {
            return new Output(name, null, exportName, e.getMessage(), output.place());
        }
    }

    private Evaluator evaluator(ResourceAttributes attributes, Imports imports) {
        return new Evaluator(new StackReferences(this, names, attributes, imports), mappings, conditions);
    }
}
