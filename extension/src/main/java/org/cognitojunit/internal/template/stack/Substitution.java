package org.cognitojunit.internal.template.stack;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Call;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.TemplateException;

/** {@code Fn::Sub}: a text with <code>${…}</code> in it, with or without a map of values for them. */
final class Substitution {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final Call call;
    private final Map<String, Node> variables;
    private final Evaluator evaluator;

    private Substitution(Call call, Map<String, Node> variables, Evaluator evaluator) {
        this.call = call;
        this.variables = variables;
        this.evaluator = evaluator;
    }

    static Node apply(Call call, Evaluator evaluator) {
        if (call.argument() instanceof Items) {
            List<Node> arguments = Functions.arguments(call, 2, "a text and a map");
            Map<String, Node> variables = arguments.get(1).fields().nodes();
            return new Substitution(call, variables, evaluator)
                    .in(arguments.get(0).text());
        }
        return new Substitution(call, Map.of(), evaluator).in(call.argument().text());
    }

    private Node in(Text template) {
        evaluator.allowance().characters(template.value().length(), call.place());
        return new Text(
                VARIABLE.matcher(template.value()).replaceAll(match -> Matcher.quoteReplacement(counted(value(match)))),
                call.place());
    }

    private String counted(String value) {
        evaluator.allowance().characters(value.length(), call.place());
        return value;
    }

    private String value(MatchResult match) {
        String name = match.group(1);
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        Node variable = variables.get(name);
        if (variable != null) {
            return evaluator.text(variable);
        }
        int dot = name.indexOf('.');
        Node referred = dot < 0
                ? evaluator.references().ref(name, call.place())
                : evaluator.references().attribute(name.substring(0, dot), name.substring(dot + 1), call.place());
        if (referred == null) {
            throw new TemplateException(call.place(), "${AWS::NoValue} is not possible in Fn::Sub.");
        }
        return referred.text().value();
    }
}
