package org.cognitojunit.internal.template.document;

import java.util.Map;
import org.cognitojunit.internal.template.document.Node.Call;
import org.cognitojunit.internal.template.document.Node.Fields;

/** Tells functions from maps: both are written as maps. */
final class FunctionCalls {

    private FunctionCalls() {}

    /** Whether a member of this name is a function's. */
    static boolean isFunction(String name) {
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    /** A map, or the function that it is. */
    static Node of(Map<String, Node> members, Place place) {
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (isFunction(member.getKey())) {
                if (members.size() > 1) {
                    throw new TemplateException(
                            place,
                            "the function " + member.getKey() + " stands beside other members, " + members.keySet()
                                    + ". A function stands alone in its map.");
                }
                return new Call(member.getKey(), member.getValue(), place);
            }
        }
        return new Fields(members, place);
    }
}
