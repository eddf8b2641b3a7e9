package org.cognitojunit.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user of the pool, with either a password or a temporary password. {@link #toString} shows neither.
 *
 * @param name the username, 1 to 128 characters
 * @param password the user's own password: the user is {@code CONFIRMED} and signs in without a challenge
 * @param temporaryPassword the user is in {@code FORCE_CHANGE_PASSWORD} and must choose a password at the first sign-in
 * @param attributes by name, for example {@code email}
 * @param groups names of the pool's groups
 */
public record UserDefinition(
        String name,
        @Nullable String password,
        @Nullable String temporaryPassword,
        Map<String, String> attributes,
        List<String> groups) {

    public UserDefinition {
        if ((password == null) == (temporaryPassword == null)) {
            throw new IllegalArgumentException("User '" + name + "' has "
                    + (password == null ? "neither a password nor" : "both a password and") + " a temporaryPassword. "
                    + "Give one of the two.");
        }
        // Sorted, so that equal users read the same.
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        groups = List.copyOf(groups);
    }

    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The password that the user first signs in with. */
    public String initialPassword() {
        return password != null ? password : String.valueOf(temporaryPassword);
    }

    @Override
    public String toString() {
        return "UserDefinition[name=" + name + ", " + (password == null ? "temporaryPassword" : "password")
                + "=[redacted], attributes=" + attributes + ", groups=" + groups + "]";
    }

    /** Says what a user is to be. */
    public static final class Builder {

        private final String name;
        private @Nullable String password;
        private @Nullable String temporaryPassword;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private List<String> groups = List.of();

        private Builder(String name) {
            this.name = name;
        }

        /** The user's own password; excludes a temporary one. */
        public Builder password(String password) {
            this.password = password;
            return this;
        }

        /** A password that the user must change at the first sign-in; excludes one of their own. */
        public Builder temporaryPassword(String temporaryPassword) {
            this.temporaryPassword = temporaryPassword;
            return this;
        }

        /** Adds an attribute. Default: none. */
        public Builder attribute(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        /** The groups that the user is a member of. Default: none. */
        public Builder groups(String... groups) {
            this.groups = Arrays.asList(groups);
            return this;
        }

        /**
         * The definition.
         *
         * @throws IllegalArgumentException if the user has no password, or both kinds
         */
        public UserDefinition build() {
            return new UserDefinition(name, password, temporaryPassword, attributes, groups);
        }
    }
}
