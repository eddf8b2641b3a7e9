package org.cognitojunit.internal.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.internal.template.document.TemplateException;
import org.cognitojunit.internal.template.document.TemplateFile;
import org.cognitojunit.internal.template.resource.ResolvedResource;
import org.cognitojunit.internal.template.resource.ResourceContext;
import org.cognitojunit.internal.template.resource.ResourceTypes;
import org.cognitojunit.internal.template.stack.Imports;
import org.cognitojunit.internal.template.stack.Output;
import org.cognitojunit.internal.template.stack.ResourceAttributes;
import org.cognitojunit.internal.template.stack.ResourceDeclaration;
import org.cognitojunit.internal.template.stack.Stack;

/**
 * Makes what the templates of a test say. Everything is checked before the first call; when a call fails all the same, what
 * was made until then is deleted again.
 */
public final class Stacks {

    private final TemplateDefinition definition;
    private final ResourceContext site;
    private final Selection selection;

    private Stacks(TemplateDefinition definition, ResourceContext site) {
        this.definition = definition;
        this.site = site;
        selection = new Selection(definition.resources());
    }

    /**
     * What the templates would make, with names for what has none yet.
     *
     * @throws TemplateException if a template cannot be read or asks for what cannot be made
     */
    public static Outline outline(TemplateDefinition definition, ResourceContext site) {
        Stacks stacks = new Stacks(definition, site);
        Outline outline = new Outline();
        stacks.plan(stacks.read(), outline);
        return outline;
    }

    /**
     * Makes the stacks of a test.
     *
     * @throws TemplateException if a template cannot be read or asks for what cannot be made; nothing was made then
     */
    public static ProvisionedStacks provision(TemplateDefinition definition, ResourceContext site) {
        return new Stacks(definition, site).provision();
    }

    private ProvisionedStacks provision() {
        Map<NamedStack, List<ResourceDeclaration>> plans = plan(read(), new Outline());
        ProvisionedStacks provisioned = new ProvisionedStacks(site.backend().deletesPools());
        try {
            Imports imports = new Imports(definition.imports());
            plans.forEach((stack, plan) -> make(stack, plan, imports, provisioned));
            return provisioned;
        } catch (RuntimeException e) {
            undo(provisioned, e);
            throw e;
        }
    }

    private List<NamedStack> read() {
        List<NamedStack> stacks = definition.locations().stream()
                .map(location -> read(new TemplateFile(location)))
                .toList();
        requireKnownParameters(stacks);
        selection.requireMatches(stacks.stream()
                .flatMap(stack -> stack.stack().resources().stream())
                .toList());
        return stacks;
    }

    private NamedStack read(TemplateFile file) {
        Map<String, String> pseudo = PseudoParameters.of(file, definition, site);
        String name =
                definition.values().getOrDefault(PseudoParameters.STACK_NAME, pseudo.get(PseudoParameters.STACK_NAME));
        return new NamedStack(String.valueOf(name), Stack.of(file.read(), definition, pseudo));
    }

    private void requireKnownParameters(List<NamedStack> stacks) {
        List<String> known = stacks.stream()
                .flatMap(stack -> stack.stack().parameters().stream())
                .distinct()
                .toList();
        for (String name : definition.parameters().keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("@PoolTemplate parameters has '" + name + "', and "
                        + String.join(", ", definition.locations()) + " has no such parameter. "
                        + (known.isEmpty() ? "There are none." : "There are " + String.join(", ", known) + "."));
            }
        }
    }

    private Map<NamedStack, List<ResourceDeclaration>> plan(List<NamedStack> stacks, Outline outline) {
        Map<NamedStack, List<ResourceDeclaration>> plans = new LinkedHashMap<>();
        Imports imports = new Imports(definition.imports());
        for (NamedStack stack : stacks) {
            List<ResourceDeclaration> plan = Plan.of(stack, selection, imports, site);
            Samples samples = new Samples(stack.name());
            for (ResourceDeclaration resource : plan) {
                ResolvedResource wanted = wanted(stack, resource, samples, imports);
                samples.add(resource, wanted);
                outline.add(wanted);
            }
            stack.stack().outputs(new Planned(plan, samples), imports).forEach(imports::add);
            plans.put(stack, plan);
        }
        return plans;
    }

    private static ResolvedResource wanted(
            NamedStack stack, ResourceDeclaration resource, ResourceAttributes attributes, Imports imports) {
        return new ResolvedResource(
                stack.name(),
                resource.logicalId(),
                resource.type(),
                stack.stack().properties(resource, attributes, imports));
    }

    private void make(
            NamedStack stack, List<ResourceDeclaration> plan, Imports imports, ProvisionedStacks provisioned) {
        MadeAttributes attributes = new MadeAttributes();
        for (ResourceDeclaration resource : plan) {
            ResolvedResource wanted = wanted(stack, resource, attributes, imports);
            ResourceTypes.get(resource.type(), resource.place()).make(wanted, site, made -> {
                provisioned.add(made);
                attributes.add(made);
            });
        }
        List<Output> outputs = stack.stack().outputs(new Planned(plan, attributes), imports);
        outputs.forEach(imports::add);
        provisioned.add(stack.name(), outputs);
    }

    private static void undo(ProvisionedStacks provisioned, RuntimeException failure) {
        try {
            provisioned.delete();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
