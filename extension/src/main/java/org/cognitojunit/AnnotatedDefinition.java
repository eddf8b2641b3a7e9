package org.cognitojunit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.GroupDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.definition.UserPoolDefinitionBuilder;

/** Reads {@link CognitoUserPool @CognitoUserPool} into the definition that the builder would make. */
final class AnnotatedDefinition {

    private AnnotatedDefinition() {}

    /**
     * @throws IllegalArgumentException if the annotation contradicts itself, or a value in it cannot be read
     */
    static UserPoolDefinition of(CognitoUserPool annotation) {
        UserPoolDefinitionBuilder<UserPoolDefinition> pool = UserPoolDefinition.builder()
                .client(client -> client(client, annotation.client()))
                .lifecycle(annotation.lifecycle());
        for (PoolGroup group : annotation.groups()) {
            pool.group(group.value(), builder -> group(builder, group));
        }
        for (PoolUser user : annotation.users()) {
            pool.user(user.name(), builder -> user(builder, user));
        }
        return pool.build();
    }

    private static void client(ClientDefinition.Builder client, PoolClient annotation) {
        client.name(annotation.name())
                .authFlows(annotation.authFlows())
                .allowRefresh(annotation.allowRefresh())
                .generateSecret(annotation.generateSecret())
                .preventUserExistenceErrors(annotation.preventUserExistenceErrors())
                .enableTokenRevocation(annotation.enableTokenRevocation())
                .rotateRefreshTokens(annotation.rotateRefreshTokens());
        duration("accessTokenValidity", annotation.accessTokenValidity(), client::accessTokenValidity);
        duration("idTokenValidity", annotation.idTokenValidity(), client::idTokenValidity);
        duration("refreshTokenValidity", annotation.refreshTokenValidity(), client::refreshTokenValidity);
        duration("authSessionValidity", annotation.authSessionValidity(), client::authSessionValidity);
        duration("retryGracePeriod", annotation.retryGracePeriod(), client::retryGracePeriod);
    }

    private static void group(GroupDefinition.Builder group, PoolGroup annotation) {
        given(annotation.description()).ifPresent(group::description);
        given(annotation.roleArn()).ifPresent(group::roleArn);
        if (annotation.precedence() >= 0) {
            group.precedence(annotation.precedence());
        }
    }

    private static void user(UserDefinition.Builder user, PoolUser annotation) {
        given(annotation.password()).ifPresent(user::password);
        given(annotation.temporaryPassword()).ifPresent(user::temporaryPassword);
        user.groups(annotation.groups());
        for (String attribute : annotation.attributes()) {
            int equals = attribute.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("An attribute of user '" + annotation.name() + "' is '" + attribute
                        + "'. Write it as name=value, for example email=alice@example.com.");
            }
            user.attribute(attribute.substring(0, equals), attribute.substring(equals + 1));
        }
    }

    private static void duration(String member, String value, Consumer<Duration> setter) {
        given(value).ifPresent(text -> setter.accept(duration(member, text)));
    }

    private static Duration duration(String member, String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    member + " is '" + value + "'. Write it as an ISO-8601 duration, for example PT5M or P30D.", e);
        }
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(v -> !v.isEmpty());
    }
}
