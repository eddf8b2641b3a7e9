package org.cognitojunit.internal.template.stack;

import java.util.List;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Text;
import org.jspecify.annotations.Nullable;

/** Compares what is evaluated, wherever it stands. */
final class Comparison {

    private Comparison() {}

    static boolean areEqual(@Nullable Node one, @Nullable Node other) {
        if (one instanceof Text text && other instanceof Text otherText) {
            return text.value().equals(otherText.value());
        }
        if (one instanceof Items items && other instanceof Items otherItems) {
            return areEqual(items.nodes(), otherItems.nodes());
        }
        return one == null && other == null;
    }

    private static boolean areEqual(List<Node> items, List<Node> others) {
        if (items.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!areEqual(items.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
