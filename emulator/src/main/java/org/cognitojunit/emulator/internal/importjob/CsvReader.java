package org.cognitojunit.emulator.internal.importjob;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * Reads comma-separated values, a record at a time, as RFC 4180 describes them: a field may stand in quotation marks, and
 * then hold commas, line breaks and, doubled, quotation marks. Empty lines are no records. A record that breaks these rules is
 * refused, and the next one is what follows the line in which the broken field begins.
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

    /**
     * The fields of the next record.
     *
     * @throws CognitoError if the record is none
     */
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
        int start = at;
        if (at == text.length() || text.charAt(at) != '"') {
            String value = plain();
            return value.indexOf('"') < 0
                    ? value
                    : refuse(start, "A quotation mark stands within a field that does not begin with one.");
        }
        String value = quoted();
        return isAtEndOfField() ? value : refuse(start, "A field goes on after its closing quotation mark.");
    }

    private boolean isAtEndOfField() {
        return at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private String plain() {
        int start = at;
        while (!isAtEndOfField()) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return value.toString();
            }
        }
        return refuse(start, "A field has no closing quotation mark.");
    }

    private String refuse(int start, String mistake) {
        at = start;
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        skipEmptyLines();
        throw CognitoError.invalidParameter(mistake);
    }

    private void skipEmptyLines() {
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
