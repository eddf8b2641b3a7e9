package org.cognitojunit.internal.template.document;

/**
 * Where in a template something stands.
 *
 * @param source the template, as the test names it
 * @param path from the root, for example {@code Resources.Pool.Properties.Schema[0]}; empty for the root
 * @param line counted from 1; 0 where the format does not tell
 */
public record Place(String source, String path, int line) {

    /** The root of a template. */
    public static Place root(String source) {
        return new Place(source, "", 0);
    }

    /** The place of a member of this map. */
    public Place member(String name, int line) {
        return new Place(source, path.isEmpty() ? name : path + "." + name, line);
    }

    /** The place of an item of this list. */
    public Place item(int index, int line) {
        return new Place(source, path + "[" + index + "]", line);
    }

    @Override
    public String toString() {
        return source + (line > 0 ? ", line " + line : "") + (path.isEmpty() ? "" : ", " + path);
    }
}
