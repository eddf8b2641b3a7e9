package org.cognitojunit.internal.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/**
 * Whether an account has the pools and clients that somebody names. It asks without changing anything.
 *
 * @param client one that no test has
 */
record NamedPools(CognitoIdentityProviderClient client) implements AutoCloseable {

    /**
     * The pool; empty if there is none, and if there can be none of that id.
     *
     * @throws SdkException if the account does not tell
     */
    Optional<UserPoolType> pool(String id) {
        try {
            return Optional.of(client.describeUserPool(r -> r.userPoolId(id)).userPool());
        } catch (ResourceNotFoundException | InvalidParameterException e) {
            return Optional.empty();
        }
    }

    /**
     * Nothing finds a client without its pool. So this signs in with what is no refresh token: it names no user, and is refused,
     * in one way or another, by every client that is there.
     *
     * @throws SdkException if the account does not tell
     */
    boolean hasClient(String id) {
        try {
            client.initiateAuth(r -> r.clientId(id)
                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                    .authParameters(Map.of("REFRESH_TOKEN", "none")));
            return true;
        } catch (ResourceNotFoundException e) {
            return false;
        } catch (CognitoIdentityProviderException e) {
            return requireAnswer(e);
        }
    }

    /** A service that is out of order, or has no time, says nothing about clients. */
    private static boolean requireAnswer(CognitoIdentityProviderException refusal) {
        if (refusal.statusCode() >= 500 || refusal.isThrottlingException()) {
            throw refusal;
        }
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
