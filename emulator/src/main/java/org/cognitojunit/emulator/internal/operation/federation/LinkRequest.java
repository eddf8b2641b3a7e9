package org.cognitojunit.emulator.internal.operation.federation;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.time.Instant;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;
import org.cognitojunit.emulator.internal.user.LinkedIdentity;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** What AdminLinkProviderForUser is asked to link: a user of the pool with an identity at a provider. */
final class LinkRequest {

    private static final int MOST = 5;

    private LinkRequest() {}

    /** The identity to link, which must be one of a provider of the pool, named by what the provider tells. */
    static LinkedIdentity source(UserPool pool, Input source, Instant now) {
        Identifier identifier = Identifier.of(source, "SourceUser");
        if (identifier.isNative()) {
            throw invalidParameter(
                    "Invalid SourceUser: Cognito users with a username/password may not be passed in as a"
                            + " SourceUser, only as a DestinationUser");
        }
        IdentityProvider provider = identifier.provider(pool);
        String attribute = source.optional("ProviderAttributeName")
                .orElseThrow(() -> invalidParameter("Invalid SourceUser: ProviderAttributeName is missing."));
        if (!attribute.equals(LinkedIdentity.SUBJECT)) {
            requireMapped(provider, attribute);
        }
        return new LinkedIdentity(provider.name(), provider.type().wireName(), attribute, identifier.value(), now);
    }

    /** Social providers tell of the subject only, the others of whatever is mapped. */
    private static void requireMapped(IdentityProvider provider, String attribute) {
        if (provider.type().isSocial()) {
            throw invalidParameter("Invalid SourceUser: ProviderAttributeName must be " + LinkedIdentity.SUBJECT
                    + " for the provider " + provider.name() + ".");
        }
        if (!provider.attributeMapping().containsKey(attribute)) {
            throw invalidParameter("Invalid SourceUser: the attribute " + attribute
                    + " is not in the AttributeMapping of the provider " + provider.name() + ".");
        }
    }

    /** The user to link with: one of the pool's own by username, or one who came from a provider by the id there. */
    static User destination(UserPool pool, Input destination) {
        Identifier identifier = Identifier.of(destination, "DestinationUser");
        User user = (identifier.isNative() ? pool.users().find(identifier.value()) : external(pool, identifier))
                .orElseThrow(CognitoError::userNotFound);
        boolean hasImmutable = user.attributes().keySet().stream()
                .flatMap(name -> pool.settings().schema().find(name).stream())
                .anyMatch(attribute -> !attribute.mutable() && isCustom(attribute));
        if (hasImmutable) {
            throw invalidParameter("Invalid DestinationUser: all attributes of the user must be mutable.");
        }
        return user;
    }

    private static boolean isCustom(SchemaAttribute attribute) {
        return attribute.name().contains(":");
    }

    private static Optional<User> external(UserPool pool, Identifier identifier) {
        String username = identifier.provider(pool).name() + "_" + identifier.value();
        return pool.users().findByUsername(username).filter(user -> user.status() == UserStatus.EXTERNAL_PROVIDER);
    }

    /** Refuses an identity that is linked already, or has signed in and thus has a user of its own. */
    static void requireFree(UserPool pool, User destination, LinkedIdentity source) {
        if (destination.identities().contains(source)) {
            throw invalidParameter("SourceUser is already linked to DestinationUser");
        }
        boolean taken =
                pool.users().all().stream().anyMatch(user -> user.identities().contains(source));
        boolean signedUp = pool.users()
                .findByUsername(source.providerName() + "_" + source.value())
                .filter(user -> user.status() == UserStatus.EXTERNAL_PROVIDER)
                .isPresent();
        if (taken || signedUp) {
            throw invalidParameter(
                    "Merging is not currently supported, provide a SourceUser that has not been signed up"
                            + " in order to link");
        }
        if (destination.identities().list().size() >= MOST) {
            throw CognitoError.of("LimitExceededException", "A user is linked with " + MOST + " identities at most.");
        }
    }
}
