package org.cognitojunit.internal.template.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Call;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;

/** The section Conditions: each is evaluated once, when it is first asked for. */
final class Conditions {

    private static final int DEEPEST = 100;

    private final Fields section;
    private final Evaluator evaluator;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param values evaluates what conditions compare: parameters and mappings, and no resources */
    Conditions(Fields section, References values, Mappings mappings) {
        this.section = section;
        this.evaluator = new Evaluator(values, mappings, this);
    }

    /** Whether a condition holds. */
    boolean holds(String name, Place place) {
        Boolean value = known.get(name);
        return value != null ? value : evaluated(name, place);
    }

    private boolean evaluated(String name, Place place) {
        Node condition = section.get(name);
        if (condition == null) {
            throw new TemplateException(
                    place,
                    "there is no condition '" + name + "'. There are "
                            + String.join(", ", section.nodes().keySet()) + ".");
        }
        if (open.contains(name)) {
            throw new TemplateException(place, "the condition '" + name + "' depends on itself.");
        }
        if (open.size() == DEEPEST) {
            throw new TemplateException(
                    place, "conditions depend on each other more than " + DEEPEST + " levels deep.");
        }
        open.push(name);
        boolean value = holds(condition);
        open.pop();
        known.put(name, value);
        return value;
    }

    private boolean holds(Node condition) {
        if (condition instanceof Fields fields && fields.nodes().size() == 1 && fields.get("Condition") != null) {
            return holds(fields.require("Condition").text().value(), condition.place());
        }
        if (!(condition instanceof Call call)) {
            throw new TemplateException(
                    condition.place(), "a condition is expected, and this is " + condition.kind() + ".");
        }
        return switch (call.function()) {
            case "Fn::Equals" -> areEqual(operands(call, 2, 2));
            case "Fn::And" -> operands(call, 2, 10).stream().allMatch(this::holds);
            case "Fn::Or" -> operands(call, 2, 10).stream().anyMatch(this::holds);
            case "Fn::Not" -> !holds(operands(call, 1, 1).get(0));
            default ->
                throw new TemplateException(
                        call.place(),
                        call.function() + " is not a condition. Conditions are Fn::Equals, Fn::And, Fn::Or, Fn::Not and"
                                + " Condition.");
        };
    }

    private boolean areEqual(List<Node> operands) {
        return Comparison.areEqual(evaluator.evaluate(operands.get(0)), evaluator.evaluate(operands.get(1)));
    }

    private static List<Node> operands(Call call, int min, int max) {
        List<Node> operands = call.argument().items().nodes();
        if (operands.size() < min || operands.size() > max) {
            String wanted = min == max ? String.valueOf(min) : min + " to " + max;
            throw new TemplateException(
                    call.place(),
                    call.function() + " takes " + wanted + " operands, and this has " + operands.size() + ".");
        }
        return operands;
    }
}
