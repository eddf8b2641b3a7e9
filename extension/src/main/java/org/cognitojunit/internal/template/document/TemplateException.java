package org.cognitojunit.internal.template.document;

import org.cognitojunit.exchange.VisibleText;

/** A template that cannot be read, that contradicts itself, or that asks for what we cannot do. The message says where. */
public class TemplateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;
    private static final int END = 400;

    public TemplateException(Place place, String message) {
        super(bounded(place + ": " + message));
    }

    public TemplateException(Place place, String message, Throwable cause) {
        super(bounded(place + ": " + message), cause);
    }

    /** Beginning and end of what is longer: the one says where, the other what to do. */
    private static String bounded(String message) {
        String cut = message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST - END) + " […] " + message.substring(message.length() - END);
        return VisibleText.of(cut);
    }
}
