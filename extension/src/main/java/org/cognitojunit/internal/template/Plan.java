package org.cognitojunit.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.TemplateException;
import org.cognitojunit.internal.template.resource.ResolvedResource;
import org.cognitojunit.internal.template.resource.ResourceContext;
import org.cognitojunit.internal.template.resource.ResourceType;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.cognitojunit.internal.template.stack.Imports;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;

/** Puts the resources of a stack into the order in which they are made, and checks each before anything is made. */
final class Plan {

    private final NamedStack stack;
    private final Imports imports;
    private final ResourceContext site;
    private final List<ResourceDeclaration> chosen;
    private final Set<ResourceDeclaration> order = new LinkedHashSet<>();
    private final List<ResourceDeclaration> open = new ArrayList<>();

    private Plan(NamedStack stack, Selection selection, Imports imports, ResourceContext site) {
        this.stack = stack;
        this.imports = imports;
        this.site = site;
        chosen = stack.stack().resources().stream().filter(selection::chooses).toList();
    }

    /**
     * The resources that are chosen, and those that they refer to, each after what it refers to.
     *
     * @throws TemplateException if one cannot be made as it is declared
     */
    static List<ResourceDeclaration> of(NamedStack stack, Selection selection, Imports imports, ResourceContext site) {
        Plan plan = new Plan(stack, selection, imports, site);
        plan.chosen.forEach(plan::visit);
        return List.copyOf(plan.order);
    }

    private void visit(ResourceDeclaration resource) {
        if (order.contains(resource)) {
            return;
        }
        requireNoCircle(resource);
        open.add(resource);
        Samples samples = new Samples(stack.name());
        check(resource, samples);
        samples.asked().forEach(this::visit);
        for (Text dependency : resource.dependsOn()) {
            ResourceDeclaration other = stack.stack().dependency(dependency.value(), dependency.place());
            // DependsOn is about the order of what is made, and no reason to make more.
            if (chosen.contains(other)) {
                visit(other);
            }
        }
        open.remove(resource);
        order.add(resource);
    }

    private void check(ResourceDeclaration resource, Samples samples) {
        if (!ResourceTypes.isKnown(resource.type())) {
            throw new TemplateException(
                    resource.place(),
                    resource.type() + " is not made. Say what is to be made of this template, for example"
                            + " @PoolTemplate resources = \"AWS::Cognito::*\", and give what that refers to:"
                            + " @PoolTemplate values = \"" + resource.logicalId() + ".Arn=…\".");
        }
        resource.requireKnownMembers();
        ResourceType type = ResourceTypes.get(resource.type(), resource.place());
        Fields properties = stack.stack().properties(resource, samples, imports);
        type.check(new ResolvedResource(stack.name(), resource.logicalId(), resource.type(), properties), site);
    }

    private void requireNoCircle(ResourceDeclaration resource) {
        int start = open.indexOf(resource);
        if (start < 0) {
            return;
        }
        String circle = Stream.concat(open.stream().skip(start), Stream.of(resource))
                .map(ResourceDeclaration::logicalId)
                .collect(Collectors.joining(" → "));
        throw new TemplateException(
                resource.place(), "the resources depend on each other in a circle: " + circle + ". Open it.");
    }
}
