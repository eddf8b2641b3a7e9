package org.cognitojunit.definition;

import org.jspecify.annotations.Nullable;

/**
 * A group of the pool.
 *
 * @param name 1 to 128 characters, no spaces
 * @param description at most 2048 characters; null for none
 * @param precedence 0 or more, the lowest wins when a user's preferred role is chosen; null for none
 * @param roleArn the role that members get; null for none
 */
public record GroupDefinition(
        String name,
        @Nullable String description,
        @Nullable Integer precedence,
        @Nullable String roleArn) {

    /** A group that is only a name. */
    public static GroupDefinition of(String name) {
        return builder(name).build();
    }

    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Says what a group is to be. */
    public static final class Builder {

        private final String name;
        private @Nullable String description;
        private @Nullable Integer precedence;
        private @Nullable String roleArn;

        private Builder(String name) {
            this.name = name;
        }

        /** Default: none. */
        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Default: none. */
        public Builder precedence(int precedence) {
            this.precedence = precedence;
            return this;
        }

        /** Default: none. */
        public Builder roleArn(String roleArn) {
            this.roleArn = roleArn;
            return this;
        }

        public GroupDefinition build() {
            return new GroupDefinition(name, description, precedence, roleArn);
        }
    }
}
