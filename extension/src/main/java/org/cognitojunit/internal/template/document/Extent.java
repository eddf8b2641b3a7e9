package org.cognitojunit.internal.template.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Bounds how much a template becomes as it is read: anchors can make a tree of any size of a few lines. CloudFormation takes
 * templates of up to one megabyte, which have no more than these parts.
 */
final class Extent {

    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 200_000;

    /** Each part keeps its path, which long names make long. */
    private static final long LONGEST_PATHS = 50_000_000;

    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int parts;
    private long paths;

    /**
     * Reads one part.
     *
     * @param source what the parser knows the part as: the same object, where an anchor contains itself
     */
    Node within(Object source, Place place, Supplier<Node> read) {
        parts++;
        paths += place.path().length();
        if (parts > MOST_PARTS || paths > LONGEST_PATHS) {
            throw new TemplateException(
                    place,
                    "the template has more than " + MOST_PARTS + " parts, or parts with too long paths. Aliases"
                            + " count as what they stand for.");
        }
        if (!open.add(source)) {
            throw new TemplateException(place, "an alias stands within what its anchor names, which would never end.");
        }
        if (open.size() > DEEPEST) {
            throw new TemplateException(place, "the template is nested more than " + DEEPEST + " levels deep.");
        }
        Node node = read.get();
        open.remove(source);
        return node;
    }
}
