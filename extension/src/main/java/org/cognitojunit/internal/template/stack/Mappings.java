package org.cognitojunit.internal.template.stack;

import java.util.List;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;

/** The section Mappings. */
record Mappings(Fields section) {

    /**
     * Looks a value up.
     *
     * @param keys the mapping, the key in it, and the key in that
     */
    Node find(List<String> keys, Place place) {
        Node found = section;
        String path = "Mappings";
        for (String key : keys) {
            Node next = found.fields().get(key);
            if (next == null) {
                throw new TemplateException(
                        place,
                        path + " has no '" + key + "'. It has "
                                + String.join(", ", found.fields().nodes().keySet()) + ".");
            }
            path += "." + key;
            found = next;
        }
        return found;
    }
}
