package org.cognitojunit.internal.template.stack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Call;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;

/** The functions of templates, but for those that only conditions are made of. */
final class Functions {

    private static final Map<String, Function> KNOWN = Map.of(
            "Ref", Functions::ref,
            "Fn::GetAtt", Functions::getAtt,
            "Fn::Sub", Substitution::apply,
            "Fn::Join", Functions::join,
            "Fn::Split", Functions::split,
            "Fn::Select", Functions::select,
            "Fn::If", Functions::choose,
            "Fn::FindInMap", Functions::findInMap,
            "Fn::Base64", Functions::base64,
            "Fn::ImportValue", Functions::importValue);

    private Functions() {}

    static Function named(Call call) {
        Function function = KNOWN.get(call.function());
        if (function == null) {
            throw new TemplateException(
                    call.place(),
                    "the function " + call.function() + " is not supported here. Supported are "
                            + String.join(", ", new TreeSet<>(KNOWN.keySet()))
                            + ", and in conditions Fn::And, Fn::Equals, Fn::Not, Fn::Or.");
        }
        return function;
    }

    private static @Nullable Node ref(Call call, Evaluator evaluator) {
        return evaluator.references().ref(call.argument().text().value(), call.place());
    }

    private static Node getAtt(Call call, Evaluator evaluator) {
        if (call.argument() instanceof Items) {
            List<Node> parts = arguments(call, 2, "a logical id and an attribute");
            return evaluator
                    .references()
                    .attribute(parts.get(0).text().value(), evaluator.text(parts.get(1)), call.place());
        }
        String reference = call.argument().text().value();
        int dot = reference.indexOf('.');
        if (dot < 1) {
            throw new TemplateException(
                    call.place(), "'" + reference + "' is not a logical id with an attribute, such as Pool.Arn.");
        }
        return evaluator
                .references()
                .attribute(reference.substring(0, dot), reference.substring(dot + 1), call.place());
    }

    private static Node join(Call call, Evaluator evaluator) {
        List<Node> arguments = arguments(call, 2, "a delimiter and a list");
        List<Node> items = evaluator.required(arguments.get(1)).items().nodes();
        String delimiter = evaluator.text(arguments.get(0));
        evaluator.allowance().characters((long) delimiter.length() * items.size(), call.place());
        StringJoiner joined = new StringJoiner(delimiter);
        for (Node item : items) {
            String text = item.text().value();
            evaluator.allowance().characters(text.length(), call.place());
            joined.add(text);
        }
        return new Text(joined.toString(), call.place());
    }

    private static Node split(Call call, Evaluator evaluator) {
        List<Node> arguments = arguments(call, 2, "a delimiter and a text");
        String delimiter = evaluator.text(arguments.get(0));
        if (delimiter.isEmpty()) {
            throw new TemplateException(call.place(), "the delimiter of Fn::Split is empty.");
        }
        List<Node> parts = new ArrayList<>();
        for (String part : evaluator.text(arguments.get(1)).split(Pattern.quote(delimiter), -1)) {
            evaluator.allowance().step(call.place());
            parts.add(new Text(part, call.place()));
        }
        return new Items(parts, call.place());
    }

    private static Node select(Call call, Evaluator evaluator) {
        List<Node> arguments = arguments(call, 2, "an index and a list");
        String index = evaluator.text(arguments.get(0));
        List<Node> items = evaluator.required(arguments.get(1)).items().nodes();
        if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= items.size()) {
            throw new TemplateException(
                    call.place(), "Fn::Select wants item " + index + " of a list of " + items.size() + ".");
        }
        return items.get(Integer.parseInt(index));
    }

    private static @Nullable Node choose(Call call, Evaluator evaluator) {
        List<Node> arguments = arguments(call, 3, "a condition and two values");
        boolean holds = evaluator.conditions().holds(arguments.get(0).text().value(), call.place());
        return evaluator.evaluate(arguments.get(holds ? 1 : 2));
    }

    private static Node findInMap(Call call, Evaluator evaluator) {
        List<String> keys = arguments(call, 3, "a mapping and two keys").stream()
                .map(evaluator::text)
                .toList();
        return evaluator.required(evaluator.mappings().find(keys, call.place()));
    }

    private static Node base64(Call call, Evaluator evaluator) {
        byte[] bytes = evaluator.text(call.argument()).getBytes(StandardCharsets.UTF_8);
        evaluator.allowance().characters(bytes.length * 4L / 3, call.place());
        return new Text(Base64.getEncoder().encodeToString(bytes), call.place());
    }

    private static Node importValue(Call call, Evaluator evaluator) {
        return evaluator.references().imported(evaluator.text(call.argument()), call.place());
    }

    static List<Node> arguments(Call call, int count, String wanted) {
        List<Node> arguments = call.argument().items().nodes();
        if (arguments.size() != count) {
            throw new TemplateException(
                    call.place(),
                    call.function() + " takes " + wanted + ", and this has " + arguments.size() + " items.");
        }
        return arguments;
    }
}
