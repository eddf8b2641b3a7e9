package org.cognitojunit.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API with scopes, which app clients may be given access tokens for.
 *
 * @param identifier what its scopes begin with, for example {@code https://orders.example.com}
 * @param name what people call it
 */
public record ResourceServerDefinition(String identifier, String name, List<Scope> scopes) {

    public ResourceServerDefinition {
        scopes = List.copyOf(scopes);
        Checks.unique("scope", scopes.stream().map(Scope::name).toList());
    }

    /** A scope: clients know it as {@code <identifier>/<name>}. */
    public record Scope(String name, String description) {}

    /** A builder that begins with the identifier for a name, and no scopes. */
    public static Builder builder(String identifier) {
        return new Builder(identifier);
    }

    /** Says what a resource server is to be. */
    public static final class Builder {

        private final String identifier;
        private @Nullable String name;
        private final List<Scope> scopes = new ArrayList<>();

        private Builder(String identifier) {
            this.identifier = identifier;
        }

        /** Default: the identifier. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Adds a scope that is described by its name. */
        public Builder scope(String name) {
            return scope(name, name);
        }

        /** Adds a scope. */
        public Builder scope(String name, String description) {
            scopes.add(new Scope(name, description));
            return this;
        }

        public ResourceServerDefinition build() {
            return new ResourceServerDefinition(identifier, name == null ? identifier : name, scopes);
        }
    }
}
