package org.cognitojunit.internal.template.document;

/** A template that cannot be read, that contradicts itself, or that asks for what we cannot do. The message says where. */
public class TemplateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public TemplateException(Place place, String message) {
        super(place + ": " + message);
    }

    public TemplateException(Place place, String message, Throwable cause) {
        super(place + ": " + message, cause);
    }
}
