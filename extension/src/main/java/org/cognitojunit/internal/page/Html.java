package org.cognitojunit.internal.page;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cognitojunit.exchange.VisibleText;

/**
 * Writes HTML that is well-formed XML too. The JDK's XML writer escapes every text and every attribute, and there is no way to
 * write anything else.
 */
final class Html {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Html() {
        try {
            // The JDK's own, whatever else is on the class path.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeDTD("<!DOCTYPE html>");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Content of an element. */
    @FunctionalInterface
    interface Content {
        void write(Html html);

        static Content text(String text) {
            return html -> html.text(text);
        }

        static <T> Content each(List<T> items, java.util.function.Function<T, Content> content) {
            return html -> items.forEach(item -> content.apply(item).write(html));
        }

        default Content then(Content next) {
            return html -> {
                write(html);
                next.write(html);
            };
        }
    }

    /** An element with an end tag. */
    static Content element(String name, HtmlAttributes attributes, Content content) {
        return html -> html.write(name, attributes, content);
    }

    static Content element(String name, Content content) {
        return element(name, HtmlAttributes.NONE, content);
    }

    static Content element(String name, HtmlAttributes attributes) {
        return element(name, attributes, html -> {});
    }

    /** An element that has no end tag in HTML. */
    static Content empty(String name, HtmlAttributes attributes) {
        return html -> html.writeEmpty(name, attributes);
    }

    private void write(String name, HtmlAttributes attributes, Content content) {
        try {
            xml.writeStartElement(name);
            write(attributes);
            content.write(this);
            // An end tag also where there is nothing in between: HTML takes <td/> for a beginning.
            xml.writeCharacters("");
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeEmpty(String name, HtmlAttributes attributes) {
        try {
            xml.writeEmptyElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(HtmlAttributes attributes) throws XMLStreamException {
        for (HtmlAttributes.Attribute attribute : attributes.all()) {
            xml.writeAttribute(attribute.name(), VisibleText.of(attribute.value()));
        }
    }

    private void text(String characters) {
        try {
            xml.writeCharacters(VisibleText.of(characters));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    String finished() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
