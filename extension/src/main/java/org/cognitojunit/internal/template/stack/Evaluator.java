package org.cognitojunit.internal.template.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Call;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Nothing;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;

/** Evaluates the functions in a tree. */
final class Evaluator {

    private final References references;
    private final Mappings mappings;
    private final Conditions conditions;
    private final Allowance allowance = new Allowance();

    Evaluator(References references, Mappings mappings, Conditions conditions) {
        this.references = references;
        this.mappings = mappings;
        this.conditions = conditions;
    }

    References references() {
        return references;
    }

    Mappings mappings() {
        return mappings;
    }

    Conditions conditions() {
        return conditions;
    }

    Allowance allowance() {
        return allowance;
    }

    /** A tree without functions; null for {@code AWS::NoValue}. */
    @Nullable
    Node evaluate(Node node) {
        allowance.step(node.place());
        if (node instanceof Call call) {
            return resolved(Functions.named(call).apply(call, this));
        } else if (node instanceof Items items) {
            return evaluateItems(items);
        } else if (node instanceof Fields fields) {
            return evaluateFields(fields);
        } else if (node instanceof Nothing) {
            throw new TemplateException(
                    node.place(), "a null is not allowed. Give it a value, or leave the member out.");
        }
        return resolved(node);
    }

    /** The value of a node that has to have one. */
    Node required(Node node) {
        Node value = evaluate(node);
        if (value == null) {
            throw new TemplateException(node.place(), "AWS::NoValue is not possible here.");
        }
        return value;
    }

    /** The text of a node that has to have one. */
    String text(Node node) {
        return required(node).text().value();
    }

    private Items evaluateItems(Items items) {
        List<Node> values = new ArrayList<>();
        for (Node item : items.nodes()) {
            Node value = evaluate(item);
            if (value != null) {
                values.add(value);
            }
        }
        return new Items(values, items.place());
    }

    private Fields evaluateFields(Fields fields) {
        Map<String, Node> values = new LinkedHashMap<>();
        fields.nodes().forEach((name, member) -> {
            Node value = evaluate(member);
            if (value != null) {
                values.put(name, value);
            }
        });
        return new Fields(values, fields.place());
    }

    private @Nullable Node resolved(@Nullable Node node) {
        if (node instanceof Text text && text.value().contains("{{resolve:")) {
            return new Text(references.resolved(text.value(), text.place(), allowance), text.place());
        }
        return node;
    }
}
