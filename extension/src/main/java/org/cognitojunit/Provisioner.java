package org.cognitojunit;

import java.time.Duration;
import java.util.function.Supplier;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.GroupDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Makes user pools by calls of the API, the same on every backend, and deletes them. */
final class Provisioner {

    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;

    Provisioner(Backend backend, CognitoIdentityProviderClient sdk) {
        this.backend = backend;
        this.sdk = sdk;
    }

    /**
     * Makes a pool and all that it is to hold. What was made is deleted again if that fails halfway.
     *
     * @param name what to call the pool, without the backend's prefix
     * @param declaredBy for the message: what declared it
     * @throws ProvisioningException if a call is refused
     */
    UserPool provision(UserPoolDefinition definition, String name, String declaredBy) {
        Calls calls = new Calls(declaredBy);
        String poolName = PoolNames.limited(backend.poolNamePrefix(), name);
        UserPoolType pool = calls.make(
                "CreateUserPool",
                () -> sdk.createUserPool(r -> r.poolName(poolName).userPoolTags(backend.poolTags()))
                        .userPool());
        try {
            AppClient client = client(pool.id(), definition.client(), calls);
            definition.groups().forEach(group -> group(pool.id(), group, calls));
            definition.users().forEach(user -> user(pool.id(), user, calls));
            return new UserPool(pool.id(), pool.arn(), poolName, client, definition, backend, sdk);
        } catch (RuntimeException e) {
            undo(pool.id(), e);
            throw e;
        }
    }

    private void undo(String poolId, RuntimeException failure) {
        try {
            delete(poolId);
        } catch (SdkException e) {
            failure.addSuppressed(e);
        }
    }

    /** Deletes a pool, where the backend wants that. A test that has deleted its pool itself has done no harm. */
    void delete(String poolId) {
        if (!backend.deletesPools()) {
            return;
        }
        try {
            sdk.deleteUserPool(r -> r.userPoolId(poolId));
        } catch (ResourceNotFoundException e) {
            // Already gone.
        }
    }

    private AppClient client(String poolId, ClientDefinition definition, Calls calls) {
        UserPoolClientType client = calls.make(
                "CreateUserPoolClient",
                () -> sdk.createUserPoolClient(request(poolId, definition)).userPoolClient());
        return new AppClient(client.clientId(), client.clientName(), client.clientSecret());
    }

    private static CreateUserPoolClientRequest request(String poolId, ClientDefinition definition) {
        Validity access = Validity.of(definition.accessTokenValidity());
        Validity id = Validity.of(definition.idTokenValidity());
        Validity refresh = Validity.of(definition.refreshTokenValidity());
        Duration session = definition.authSessionValidity();
        CreateUserPoolClientRequest.Builder request = CreateUserPoolClientRequest.builder()
                .userPoolId(poolId)
                .clientName(definition.name())
                .explicitAuthFlowsWithStrings(definition.explicitAuthFlows())
                .generateSecret(definition.generateSecret())
                .enableTokenRevocation(definition.enableTokenRevocation())
                .accessTokenValidity(access.value())
                .idTokenValidity(id.value())
                .refreshTokenValidity(refresh.value())
                .authSessionValidity(session == null ? null : Math.toIntExact(session.toMinutes()));
        if (access.isSet() || id.isSet() || refresh.isSet()) {
            request.tokenValidityUnits(
                    u -> u.accessToken(access.unit()).idToken(id.unit()).refreshToken(refresh.unit()));
        }
        if (definition.preventUserExistenceErrors()) {
            request.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED);
        }
        if (definition.rotateRefreshTokens()) {
            Duration grace = definition.retryGracePeriod();
            Integer seconds = grace == null ? null : Math.toIntExact(grace.toSeconds());
            NewerSdk.call(
                    "rotateRefreshTokens",
                    () -> request.refreshTokenRotation(
                            r -> r.feature(FeatureType.ENABLED).retryGracePeriodSeconds(seconds)));
        }
        return request.build();
    }

    private void group(String poolId, GroupDefinition group, Calls calls) {
        calls.make(
                "CreateGroup '" + group.name() + "'",
                () -> sdk.createGroup(r -> r.userPoolId(poolId)
                        .groupName(group.name())
                        .description(group.description())
                        .precedence(group.precedence())
                        .roleArn(group.roleArn())));
    }

    private void user(String poolId, UserDefinition user, Calls calls) {
        String name = user.name();
        AttributeType[] attributes = user.attributes().entrySet().stream()
                .map(a -> AttributeType.builder()
                        .name(a.getKey())
                        .value(a.getValue())
                        .build())
                .toArray(AttributeType[]::new);
        calls.make(
                "AdminCreateUser '" + name + "'",
                () -> sdk.adminCreateUser(r -> r.userPoolId(poolId)
                        .username(name)
                        .temporaryPassword(user.temporaryPassword())
                        .userAttributes(attributes)
                        .messageAction(MessageActionType.SUPPRESS)));
        if (user.password() != null) {
            calls.make(
                    "AdminSetUserPassword of '" + name + "'",
                    () -> sdk.adminSetUserPassword(r -> r.userPoolId(poolId)
                            .username(name)
                            .password(user.password())
                            .permanent(true)));
        }
        for (String group : user.groups()) {
            calls.make(
                    "AdminAddUserToGroup '" + group + "' of '" + name + "'",
                    () -> sdk.adminAddUserToGroup(
                            r -> r.userPoolId(poolId).username(name).groupName(group)));
        }
    }

    /** The calls for one pool, each with a name for the message of its refusal. */
    private final class Calls {

        private final String declaredBy;

        Calls(String declaredBy) {
            this.declaredBy = declaredBy;
        }

        <T> T make(String what, Supplier<T> call) {
            try {
                return backend.provision(call);
            } catch (SdkException e) {
                throw new ProvisioningException(
                        "The user pool of " + declaredBy + " could not be made on the " + backend.name() + " backend: "
                                + what + " failed with " + describe(e),
                        e);
            }
        }

        private static String describe(SdkException e) {
            String message = e instanceof AwsServiceException error && error.awsErrorDetails() != null
                    ? error.awsErrorDetails().errorMessage()
                    : e.getMessage();
            return (e.getClass().getSimpleName() + ": " + message).strip();
        }
    }

    /** A duration as the API takes it: a number and a unit, the largest that fits. */
    private record Validity(
            @Nullable Integer value, @Nullable TimeUnitsType unit) {

        static Validity of(@Nullable Duration duration) {
            if (duration == null) {
                return new Validity(null, null);
            }
            long seconds = duration.toSeconds();
            if (seconds % 86_400 == 0) {
                return new Validity(Math.toIntExact(seconds / 86_400), TimeUnitsType.DAYS);
            }
            if (seconds % 3_600 == 0) {
                return new Validity(Math.toIntExact(seconds / 3_600), TimeUnitsType.HOURS);
            }
            if (seconds % 60 == 0) {
                return new Validity(Math.toIntExact(seconds / 60), TimeUnitsType.MINUTES);
            }
            return new Validity(Math.toIntExact(seconds), TimeUnitsType.SECONDS);
        }

        boolean isSet() {
            return value != null;
        }
    }
}
