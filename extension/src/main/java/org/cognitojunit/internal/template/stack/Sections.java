package org.cognitojunit.internal.template.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.TemplateException;

/** The sections of a template. */
record Sections(
        Fields parameters,
        Fields mappings,
        Fields conditions,
        Map<String, ResourceDeclaration> resources,
        Fields outputs) {

    private static final String VERSION = "2010-09-09";

    private static final List<String> KNOWN = List.of(
            "AWSTemplateFormatVersion",
            "Description",
            "Metadata",
            "Parameters",
            "Mappings",
            "Conditions",
            "Resources",
            "Outputs");

    private static final int MOST_RESOURCES = 500;

    private static final Set<String> REFUSED = Set.of("Transform", "Rules", "Hooks", "Globals");

    static Sections of(Node template) {
        Fields sections = template.fields();
        sections.nodes().forEach((name, section) -> {
            if (REFUSED.contains(name)) {
                throw new TemplateException(
                        section.place(),
                        "the section " + name + " is not supported, and the template may mean something else without "
                                + "it. Give the template that results from it.");
            }
        });
        sections.requireOnly(KNOWN, "a template");
        String version = sections.textOrNull("AWSTemplateFormatVersion");
        if (version != null && !version.equals(VERSION)) {
            throw new TemplateException(
                    sections.require("AWSTemplateFormatVersion").place(),
                    "the only version there is is " + VERSION + ", and this is '" + version + "'.");
        }
        return new Sections(
                optional(sections, "Parameters"),
                optional(sections, "Mappings"),
                optional(sections, "Conditions"),
                resources(sections.require("Resources").fields()),
                optional(sections, "Outputs"));
    }

    private static Map<String, ResourceDeclaration> resources(Fields section) {
        if (section.nodes().isEmpty()) {
            throw new TemplateException(section.place(), "there are no resources. A template has at least one.");
        }
        if (section.nodes().size() > MOST_RESOURCES) {
            throw new TemplateException(
                    section.place(),
                    "there are " + section.nodes().size() + " resources, and CloudFormation takes " + MOST_RESOURCES
                            + ".");
        }
        Map<String, ResourceDeclaration> resources = new LinkedHashMap<>();
        section.nodes().forEach((logicalId, node) -> resources.put(logicalId, ResourceDeclaration.of(logicalId, node)));
        return resources;
    }

    private static Fields optional(Fields sections, String name) {
        Node section = sections.get(name);
        return section == null ? new Fields(Map.of(), sections.place().member(name, 0)) : section.fields();
    }
}
