package org.cognitojunit.definition;

/** The type of a user's attribute: {@code AttributeDataType}. */
public enum AttributeType {
    STRING("String"),
    NUMBER("Number"),
    DATE_TIME("DateTime"),
    BOOLEAN("Boolean");

    private final String wireName;

    AttributeType(String wireName) {
        this.wireName = wireName;
    }

    /** The name that the API knows it by. */
    public String wireName() {
        return wireName;
    }
}
