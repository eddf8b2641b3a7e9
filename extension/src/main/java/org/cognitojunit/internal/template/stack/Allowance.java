package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;

/**
 * Bounds what functions make of a template: nested in each other, a few of them can repeat a text without end. It is counted
 * for one resource, for all outputs, or for all conditions.
 */
final class Allowance {

    private static final int MOST_STEPS = 500_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private int steps;
    private long characters;

    /** Counts the evaluation of one part. */
    void step(Place place) {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TemplateException(
                    place, "the functions here take more than " + MOST_STEPS + " steps. Nest them less.");
        }
    }

    /** Counts characters that a function adds to a text, before they are added. */
    void characters(long added, Place place) {
        characters += added;
        if (characters > MOST_CHARACTERS) {
            throw new TemplateException(
                    place,
                    "the functions here make texts of more than " + MOST_CHARACTERS + " characters. Nest them less.");
        }
    }
}
