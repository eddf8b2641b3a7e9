package org.cognitojunit.internal.template.document;

/** A template refers to something that is not made for the test. */
public final class NotMadeException extends TemplateException {

    private static final long serialVersionUID = 1L;

    public NotMadeException(Place place, String message) {
        super(place, message);
    }
}
