package org.cognitojunit.internal.jupiter;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolAttribute;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolMessages;
import org.cognitojunit.PoolPasskeys;
import org.cognitojunit.PoolPasswordPolicy;
import org.cognitojunit.PoolResourceServer;
import org.cognitojunit.PoolSignIn;
import org.cognitojunit.PoolTemplate;
import org.cognitojunit.PoolUser;
import org.cognitojunit.PoolVerification;
import org.cognitojunit.definition.AttributeDefinition;
import org.cognitojunit.definition.ClientDefinitionBuilder;
import org.cognitojunit.definition.GroupDefinition;
import org.cognitojunit.definition.MessageSettings;
import org.cognitojunit.definition.PasskeySettings;
import org.cognitojunit.definition.PasswordPolicy;
import org.cognitojunit.definition.ResourceServerDefinition;
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
        UserPoolDefinitionBuilder<UserPoolDefinition> pool =
                UserPoolDefinition.builder().lifecycle(annotation.lifecycle()).keepChanges(annotation.keepChanges());
        given(annotation.name()).ifPresent(pool::name);
        given(annotation.domain()).ifPresent(pool::domain);
        given(annotation.id()).ifPresent(pool::id);
        pool.addresses(annotation.addresses());
        pool.acr(annotation.acr());
        given(annotation.existing()).ifPresent(pool::existing);
        template(pool, annotation.template());
        settings(pool, annotation);
        clients(pool, annotation);
        for (PoolResourceServer server : annotation.resourceServers()) {
            pool.resourceServer(server.value(), builder -> resourceServer(builder, server));
        }
        for (PoolGroup group : annotation.groups()) {
            pool.group(group.value(), builder -> group(builder, group));
        }
        for (PoolUser user : annotation.users()) {
            pool.user(user.name(), builder -> user(builder, user));
        }
        return pool.build();
    }

    private static void template(UserPoolDefinitionBuilder<?> pool, PoolTemplate annotation) {
        List<String> locations = List.of(annotation.value());
        if (locations.isEmpty()) {
            requireNoTemplate("parameters", annotation.parameters());
            requireNoTemplate("imports", annotation.imports());
            requireNoTemplate("values", annotation.values());
            requireNoTemplate("resources", annotation.resources());
            return;
        }
        pool.template(locations.get(0), template -> {
            locations.stream().skip(1).forEach(template::then);
            pairs("parameters", annotation.parameters(), template::parameter);
            pairs("imports", annotation.imports(), template::importValue);
            pairs("values", annotation.values(), template::value);
            template.resources(annotation.resources());
        });
    }

    private static void requireNoTemplate(String member, String[] values) {
        if (values.length > 0) {
            throw new IllegalArgumentException(
                    "@PoolTemplate " + member
                            + " are given, and there is no template. Name it: template = @PoolTemplate(\"classpath:cognito.yaml\").");
        }
    }

    private static void pairs(String member, String[] pairs, BiConsumer<String, String> setter) {
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("@PoolTemplate " + member + " has '" + pair
                        + "'. Write it as name=value, for example Stage=test.");
            }
            setter.accept(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static void settings(UserPoolDefinitionBuilder<?> pool, CognitoUserPool annotation) {
        PoolSignIn signIn = annotation.signIn();
        PoolVerification verification = annotation.verification();
        pool.firstFactors(signIn.firstFactors())
                .aliasAttributes(signIn.aliasAttributes())
                .usernameAttributes(signIn.usernameAttributes())
                .usernameCaseSensitive(signIn.usernameCaseSensitive())
                .passwordPolicy(policy -> passwordPolicy(policy, annotation.passwordPolicy()))
                .autoVerifiedAttributes(verification.autoVerifiedAttributes())
                .verifiedBeforeUpdate(verification.verifiedBeforeUpdate())
                .accountRecovery(verification.accountRecovery())
                .mfa(annotation.mfa().mode(), annotation.mfa().factors())
                .devices(annotation.devices().tracking(), annotation.devices().challengeRequiredOnNewDevice())
                .messages(messages(annotation.messages()))
                .selfSignUp(annotation.selfSignUp())
                .deletionProtection(annotation.deletionProtection())
                .tier(annotation.tier())
                .threatProtection(annotation.threatProtection());
        passkeys(pool, annotation.passkeys());
        for (PoolAttribute attribute : annotation.attributes()) {
            pool.attribute(attribute.name(), builder -> attribute(builder, attribute));
        }
    }

    private static void passwordPolicy(PasswordPolicy.Builder policy, PoolPasswordPolicy annotation) {
        policy.minimumLength(annotation.minimumLength())
                .requireUppercase(annotation.requireUppercase())
                .requireLowercase(annotation.requireLowercase())
                .requireNumbers(annotation.requireNumbers())
                .requireSymbols(annotation.requireSymbols())
                .historySize(annotation.historySize())
                .temporaryPasswordValidity(
                        duration("temporaryPasswordValidity", annotation.temporaryPasswordValidity()));
    }

    private static MessageSettings messages(PoolMessages annotation) {
        return new MessageSettings(
                given(annotation.emailIdentityArn()).orElse(null),
                given(annotation.smsRoleArn()).orElse(null),
                given(annotation.smsExternalId()).orElse(null));
    }

    private static void passkeys(UserPoolDefinitionBuilder<?> pool, PoolPasskeys[] annotations) {
        if (annotations.length > 1) {
            throw new IllegalArgumentException("There are " + annotations.length + " @PoolPasskeys. Keep one of them.");
        }
        for (PoolPasskeys passkeys : annotations) {
            pool.passkeys(new PasskeySettings(
                    given(passkeys.relyingPartyId()).orElse(null),
                    passkeys.userVerificationRequired(),
                    passkeys.twoFactors()));
        }
    }

    private static void attribute(AttributeDefinition.Builder attribute, PoolAttribute annotation) {
        attribute.type(annotation.type()).required(annotation.required()).mutable(annotation.mutable());
        number(annotation, "min", annotation.min()).ifPresent(attribute::min);
        number(annotation, "max", annotation.max()).ifPresent(attribute::max);
    }

    private static Optional<Long> number(PoolAttribute attribute, String member, String value) {
        try {
            return given(value).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The " + member + " of the attribute '" + attribute.name() + "' is '" + value
                            + "'. Write it as a whole number.",
                    e);
        }
    }

    private static void clients(UserPoolDefinitionBuilder<?> pool, CognitoUserPool annotation) {
        if (annotation.clients().length == 0 || !isDefault(annotation.client())) {
            pool.client(client -> client(client, annotation.client()));
        }
        requireNames(annotation.clients());
        for (PoolClient client : annotation.clients()) {
            pool.client(client.name(), builder -> client(builder, client));
        }
    }

    private static void requireNames(PoolClient[] clients) {
        String unnamed = IntStream.range(0, clients.length)
                .filter(i -> clients[i].name().equals(defaultClient().name()))
                .mapToObj(i -> "client " + (i + 1))
                .collect(Collectors.joining(" and "));
        if (unnamed.contains(" and ")) {
            throw new IllegalArgumentException("Of the clients, " + unnamed
                    + " have no name. Give each of them one, for example @PoolClient(name = \"web\").");
        }
    }

    /** Whether nobody has said anything of the client: a member of an annotation cannot be null. */
    private static boolean isDefault(PoolClient client) {
        return client.equals(defaultClient());
    }

    private static PoolClient defaultClient() {
        try {
            return (PoolClient) CognitoUserPool.class.getMethod("client").getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("@CognitoUserPool has lost its client.", e);
        }
    }

    private static void client(ClientDefinitionBuilder client, PoolClient annotation) {
        client.name(annotation.name())
                .authFlows(annotation.authFlows())
                .allowRefresh(annotation.allowRefresh())
                .generateSecret(annotation.generateSecret())
                .preventUserExistenceErrors(annotation.preventUserExistenceErrors())
                .enableTokenRevocation(annotation.enableTokenRevocation())
                .rotateRefreshTokens(annotation.rotateRefreshTokens())
                .oauthFlows(annotation.oauthFlows())
                .oauthScopes(annotation.oauthScopes())
                .callbackUrls(annotation.callbackUrls())
                .logoutUrls(annotation.logoutUrls())
                .identityProviders(annotation.identityProviders())
                .readAttributes(annotation.readAttributes())
                .writeAttributes(annotation.writeAttributes())
                .propagateUserContext(annotation.propagateUserContext());
        given(annotation.existing()).ifPresent(client::existing);
        given(annotation.defaultRedirectUrl()).ifPresent(client::defaultRedirectUrl);
        given(annotation.id()).ifPresent(client::id);
        given(annotation.secret()).ifPresent(client::secret);
        duration("accessTokenValidity", annotation.accessTokenValidity(), client::accessTokenValidity);
        duration("idTokenValidity", annotation.idTokenValidity(), client::idTokenValidity);
        duration("refreshTokenValidity", annotation.refreshTokenValidity(), client::refreshTokenValidity);
        duration("authSessionValidity", annotation.authSessionValidity(), client::authSessionValidity);
        duration("retryGracePeriod", annotation.retryGracePeriod(), client::retryGracePeriod);
    }

    private static void resourceServer(ResourceServerDefinition.Builder server, PoolResourceServer annotation) {
        given(annotation.name()).ifPresent(server::name);
        for (String scope : annotation.scopes()) {
            int equals = scope.indexOf('=');
            if (equals < 0) {
                server.scope(scope);
            } else {
                server.scope(scope.substring(0, equals), scope.substring(equals + 1));
            }
        }
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
