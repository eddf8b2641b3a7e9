package org.cognitojunit.emulator.user;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** A pool with a client for USER_PASSWORD_AUTH, and what tests do most with its users. */
public record TestPool(CognitoIdentityProviderClient cognito, String id, String clientId) {

    public static final String TEMPORARY = "Temporary-Horse-1";
    public static final String PASSWORD = "Correct-Horse-1";

    public static TestPool create(EmulatorFixture aws) {
        return create(aws, pool -> {});
    }

    public static TestPool create(EmulatorFixture aws, Consumer<CreateUserPoolRequest.Builder> settings) {
        CognitoIdentityProviderClient cognito = aws.cognito();
        String id = cognito.createUserPool(r -> settings.accept(r.poolName("pool")))
                .userPool()
                .id();
        return new TestPool(cognito, id, client(cognito, id, client -> {}));
    }

    /** The same pool through another client. */
    public TestPool withClient(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return new TestPool(cognito, id, client(cognito, id, settings));
    }

    private static String client(
            CognitoIdentityProviderClient cognito, String id, Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return cognito.createUserPoolClient(r -> settings.accept(r.userPoolId(id)
                        .clientName("client")
                        .explicitAuthFlows(
                                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)))
                .userPoolClient()
                .clientId();
    }

    /** Creates a user with the temporary password. */
    public UserType invited(String username, AttributeType... attributes) {
        return cognito.adminCreateUser(r -> r.userPoolId(id)
                        .username(username)
                        .temporaryPassword(TEMPORARY)
                        .messageAction(MessageActionType.SUPPRESS)
                        .userAttributes(attributes))
                .user();
    }

    /** Creates a user with a password for good. */
    public UserType confirmed(String username, AttributeType... attributes) {
        UserType user = invited(username, attributes);
        cognito.adminSetUserPassword(
                r -> r.userPoolId(id).username(username).password(PASSWORD).permanent(true));
        return user;
    }

    public InitiateAuthResponse initiate(String username, String password) {
        return cognito.initiateAuth(r -> r.clientId(clientId)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", username, "PASSWORD", password)));
    }

    public AuthenticationResultType signIn(String username) {
        return initiate(username, PASSWORD).authenticationResult();
    }

    public AuthenticationResultType refresh(AuthenticationResultType tokens) {
        return cognito.initiateAuth(r -> r.clientId(clientId)
                        .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                        .authParameters(Map.of("REFRESH_TOKEN", tokens.refreshToken())))
                .authenticationResult();
    }

    public AdminGetUserResponse get(String username) {
        return cognito.adminGetUser(r -> r.userPoolId(id).username(username));
    }

    /** A user's attributes without {@code sub}, in the order of the answer. */
    public Map<String, String> attributes(String username) {
        Map<String, String> attributes = byName(get(username).userAttributes());
        attributes.remove("sub");
        return attributes;
    }

    public void update(String username, AttributeType... attributes) {
        cognito.adminUpdateUserAttributes(
                r -> r.userPoolId(id).username(username).userAttributes(attributes));
    }

    public void deleteAttributes(String username, String... names) {
        cognito.adminDeleteUserAttributes(
                r -> r.userPoolId(id).username(username).userAttributeNames(names));
    }

    public static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    public static AttributeType[] attributes(String... namesAndValues) {
        AttributeType[] result = new AttributeType[namesAndValues.length / 2];
        Arrays.setAll(result, i -> attribute(namesAndValues[2 * i], namesAndValues[2 * i + 1]));
        return result;
    }

    public static Map<String, String> byName(List<AttributeType> attributes) {
        Map<String, String> result = new LinkedHashMap<>();
        attributes.forEach(a -> result.put(a.name(), a.value()));
        return result;
    }
}
