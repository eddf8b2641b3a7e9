package org.cognitojunit.emulator.internal.importjob;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads comma-separated values, a record at a time, as RFC 4180 describes them: a field may stand in quotation marks, and
 * then hold commas, line breaks and, doubled, quotation marks. Empty lines are no records.
 */
public final class CsvReader implements Iterator<List<String>> {

    private final String text;
    private int at;

    public CsvReader(String text) {
        this.text = text;
        skipEmptyLines();
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        skipEmptyLines();
        return fields;
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted() + plain();
        }
        return plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        return value.toString();
    }

    private void skipEmptyLines() {
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
