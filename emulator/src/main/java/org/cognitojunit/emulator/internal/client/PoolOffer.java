package org.cognitojunit.emulator.internal.client;

import java.util.Set;
import org.cognitojunit.emulator.internal.schema.Schema;

/**
 * What a pool offers to its clients: all that their settings may name.
 *
 * @param scopes with the resource server's identifier where they are not Cognito's own
 * @param identityProviders with {@code COGNITO}, which stands for the users of the pool itself
 */
public record PoolOffer(String userPoolId, Schema schema, Set<String> scopes, Set<String> identityProviders) {

    /** The scopes that need no resource server. */
    public static final Set<String> STANDARD_SCOPES = Set.of(
            "aws.cognito.signin.user.admin", ClientType.REGISTRATION_SCOPE, "email", "openid", "phone", "profile");

    public PoolOffer {
        scopes = Set.copyOf(scopes);
        identityProviders = Set.copyOf(identityProviders);
    }
}
