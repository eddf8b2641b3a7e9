package org.cognitojunit.emulator.internal.resourceserver;

import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;

/** An API with scopes of its own. Immutable: an update puts a new one in its place. */
public record ResourceServer(String identifier, String name, List<Scope> scopes) {

    /** What a client may be allowed to do at the API. */
    public record Scope(String name, String description) {}

    public ResourceServer {
        scopes = List.copyOf(scopes);
        if (scopes.stream().map(Scope::name).distinct().count() < scopes.size()) {
            throw CognitoError.invalidParameter("Scopes holds a scope name twice.");
        }
    }

    /** The server that CreateResourceServer and UpdateResourceServer ask for. */
    public static ResourceServer of(Input request) {
        return new ResourceServer(
                request.string("Identifier"),
                request.string("Name"),
                request.structures("Scopes").stream()
                        .map(scope -> new Scope(scope.string("ScopeName"), scope.string("ScopeDescription")))
                        .toList());
    }

    /** The scopes by the names that clients use. */
    public Stream<String> fullScopeNames() {
        return scopes.stream().map(scope -> identifier + "/" + scope.name());
    }
}
