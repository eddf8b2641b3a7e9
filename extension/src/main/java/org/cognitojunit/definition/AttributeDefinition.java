package org.cognitojunit.definition;

import org.jspecify.annotations.Nullable;

/**
 * An attribute in the schema of a pool: a custom one, or a standard one with settings other than Cognito's.
 *
 * @param name of a standard attribute, for example {@code email}; or of a custom one, {@code custom:department}, with or without
 *     the prefix, which is not part of the value here
 * @param required whether each user must have it; a custom attribute cannot be required
 * @param mutable whether it can be changed once it is set
 * @param min the least value of a number, or length of a string; null for Cognito's
 * @param max the greatest value of a number, or length of a string; null for Cognito's
 */
public record AttributeDefinition(
        String name,
        AttributeType type,
        boolean required,
        boolean mutable,
        @Nullable Long min,
        @Nullable Long max) {

    private static final String CUSTOM = "custom:";

    public AttributeDefinition {
        if (name.startsWith(CUSTOM)) {
            name = name.substring(CUSTOM.length());
        }
        boolean measurable = type == AttributeType.STRING || type == AttributeType.NUMBER;
        if (!measurable && (min != null || max != null)) {
            throw new IllegalArgumentException("The attribute '" + name + "' is a " + type
                    + " and has a min or max, which only STRING and NUMBER take. Remove it.");
        }
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("The attribute '" + name + "' has a min of " + min
                    + ", which is more than its max of " + max + ".");
        }
    }

    /** A builder that begins with a mutable string that nobody needs to have. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Says what an attribute is to be. */
    public static final class Builder {

        private final String name;
        private AttributeType type = AttributeType.STRING;
        private boolean required;
        private boolean mutable = true;
        private @Nullable Long min;
        private @Nullable Long max;

        private Builder(String name) {
            this.name = name;
        }

        /** Default {@link AttributeType#STRING}. */
        public Builder type(AttributeType type) {
            this.type = type;
            return this;
        }

        /** Default false. */
        public Builder required(boolean required) {
            this.required = required;
            return this;
        }

        /** Default true. */
        public Builder mutable(boolean mutable) {
            this.mutable = mutable;
            return this;
        }

        /** Default: Cognito's. */
        public Builder min(long min) {
            this.min = min;
            return this;
        }

        /** Default: Cognito's. */
        public Builder max(long max) {
            this.max = max;
            return this;
        }

        public AttributeDefinition build() {
            return new AttributeDefinition(name, type, required, mutable, min, max);
        }
    }
}
