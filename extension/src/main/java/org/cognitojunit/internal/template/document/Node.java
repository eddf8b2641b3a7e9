package org.cognitojunit.internal.template.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a template. */
public sealed interface Node {

    Place place();

    /** In words, as in "is a list". */
    String kind();

    /** This node as a text, a number or a boolean. */
    default Text text() {
        throw new TemplateException(place(), "a text is expected, and this is " + kind() + ".");
    }

    /** This node as a list. */
    default Items items() {
        throw new TemplateException(place(), "a list is expected, and this is " + kind() + ".");
    }

    /** This node as a map. */
    default Fields fields() {
        throw new TemplateException(place(), "a map is expected, and this is " + kind() + ".");
    }

    /**
     * A text, a number or a boolean; CloudFormation makes little difference between them.
     *
     * @param value as it is written; a boolean is {@code true} or {@code false}
     * @param literal whether it is a number or a boolean, and not a text that looks like one
     */
    record Text(String value, boolean literal, Place place) implements Node {

        /** How much of a text a message shows. */
        private static final int SHOWN = 100;

        /** A text that a function has made. */
        public Text(String value, Place place) {
            this(value, false, place);
        }

        @Override
        public String kind() {
            return "the text '" + (value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…") + "'";
        }

        @Override
        public Text text() {
            return this;
        }
    }

    /** A list. */
    record Items(List<Node> nodes, Place place) implements Node {

        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public Items items() {
            return this;
        }
    }

    /** A map, in the order in which it is written. */
    record Fields(Map<String, Node> nodes, Place place) implements Node {

        public Fields {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }

        public @Nullable Node get(String name) {
            return nodes.get(name);
        }

        /** The member of a name, which has to be there. */
        public Node require(String name) {
            Node node = nodes.get(name);
            if (node == null) {
                throw new TemplateException(place, name + " is missing.");
            }
            return node;
        }

        /** The text of a member; null if there is none. */
        public @Nullable String textOrNull(String name) {
            Node node = nodes.get(name);
            return node == null ? null : node.text().value();
        }

        /**
         * Refuses members of any other name.
         *
         * @param owner what has these members, for the message
         */
        public void requireOnly(Collection<String> names, String owner) {
            nodes.forEach((name, node) -> {
                if (!names.contains(name)) {
                    throw new TemplateException(
                            node.place(), owner + " has no '" + name + "'. It has " + String.join(", ", names) + ".");
                }
            });
        }

        @Override
        public String kind() {
            return "a map";
        }

        @Override
        public Fields fields() {
            return this;
        }
    }

    /**
     * A function to evaluate.
     *
     * @param function by its long name: {@code Ref} or {@code Fn::…}
     */
    record Call(String function, Node argument, Place place) implements Node {

        @Override
        public String kind() {
            return "the function " + function;
        }
    }

    /** A null: what a member is that has nothing behind its colon. */
    record Nothing(Place place) implements Node {

        @Override
        public String kind() {
            return "a null";
        }
    }
}
