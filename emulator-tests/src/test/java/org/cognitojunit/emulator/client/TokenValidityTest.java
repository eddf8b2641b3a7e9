package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class TokenValidityTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private static String pool = "";

    @BeforeAll
    static void createPool() {
        pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }

    @ParameterizedTest
    @MethodSource
    void a_lifetime_within_bounds_is_accepted(Consumer<CreateUserPoolClientRequest.Builder> validity) {
        assertThatCode(() -> create(validity)).doesNotThrowAnyException();
    }

    static Stream<Arguments> a_lifetime_within_bounds_is_accepted() {
        return Stream.of(
                argumentSet("access, shortest", access(5, TimeUnitsType.MINUTES)),
                argumentSet("access, shortest in seconds", access(300, TimeUnitsType.SECONDS)),
                argumentSet("access, longest", access(1, TimeUnitsType.DAYS)),
                argumentSet("access, longest in hours by default", access(24, null)),
                argumentSet("ID, shortest", id(5, TimeUnitsType.MINUTES)),
                argumentSet("ID, longest", id(86_400, TimeUnitsType.SECONDS)),
                argumentSet("refresh, shortest", refresh(60, TimeUnitsType.MINUTES)),
                argumentSet("refresh, longest in days by default", refresh(3_650, null)),
                argumentSet("refresh, longest in seconds", refresh(315_360_000, TimeUnitsType.SECONDS)));
    }

    @ParameterizedTest
    @MethodSource
    void a_lifetime_out_of_bounds_is_refused(Consumer<CreateUserPoolClientRequest.Builder> validity) {
        assertRefused(() -> create(validity), InvalidParameterException.class, "Invalid range for token validity.");
    }

    static Stream<Arguments> a_lifetime_out_of_bounds_is_refused() {
        return Stream.of(
                argumentSet("access, too short", access(299, TimeUnitsType.SECONDS)),
                argumentSet("access, too long", access(86_400, TimeUnitsType.MINUTES)),
                argumentSet("access, too long in hours by default", access(25, null)),
                argumentSet("access, unit alone", unit(TimeUnitsType.MINUTES, null, null)),
                argumentSet("ID, too short", id(4, TimeUnitsType.MINUTES)),
                argumentSet("ID, too long", id(2, TimeUnitsType.DAYS)),
                argumentSet("ID, unit alone", unit(null, TimeUnitsType.HOURS, null)),
                argumentSet("refresh, too short", refresh(59, TimeUnitsType.MINUTES)),
                argumentSet("refresh, too long", refresh(3_651, TimeUnitsType.DAYS)),
                argumentSet("refresh, too long in days by default", refresh(315_360_000, null)),
                argumentSet("refresh, unit alone", unit(null, null, TimeUnitsType.DAYS)));
    }

    @Test
    void an_access_token_cannot_outlive_its_refresh_token() {
        assertRefused(
                () -> create(access(2, TimeUnitsType.HOURS)
                        .andThen(r -> r.refreshTokenValidity(1)
                                .tokenValidityUnits(
                                        u -> u.accessToken(TimeUnitsType.HOURS).refreshToken(TimeUnitsType.HOURS)))),
                InvalidParameterException.class,
                "Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
    }

    @Test
    void an_id_token_cannot_outlive_its_refresh_token() {
        assertRefused(
                () -> create(r -> r.idTokenValidity(61)
                        .refreshTokenValidity(60)
                        .tokenValidityUnits(
                                u -> u.idToken(TimeUnitsType.MINUTES).refreshToken(TimeUnitsType.MINUTES))),
                InvalidParameterException.class,
                "Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
    }

    @Test
    void tokens_may_expire_together() {
        assertThatCode(() -> create(r -> r.accessTokenValidity(1)
                        .idTokenValidity(1)
                        .refreshTokenValidity(1)
                        .tokenValidityUnits(u -> u.refreshToken(TimeUnitsType.DAYS)
                                .accessToken(TimeUnitsType.DAYS)
                                .idToken(TimeUnitsType.DAYS))))
                .doesNotThrowAnyException();
    }

    @Test
    void lifetimes_come_back_as_they_went_in() {
        UserPoolClientType client = create(r -> r.accessTokenValidity(300)
                .refreshTokenValidity(5)
                .tokenValidityUnits(u -> u.accessToken(TimeUnitsType.SECONDS)));

        assertThat(client.accessTokenValidity()).isEqualTo(300);
        assertThat(client.idTokenValidity()).isNull();
        assertThat(client.refreshTokenValidity()).isEqualTo(5);
        assertThat(client.tokenValidityUnits().accessToken()).isEqualTo(TimeUnitsType.SECONDS);
        assertThat(client.tokenValidityUnits().refreshToken()).isNull();
    }

    @Test
    void a_refresh_validity_of_zero_is_the_default_of_thirty_days() {
        assertThat(create(refresh(0, null)).refreshTokenValidity()).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeUnitsType.class,
            names = {"SECONDS", "MINUTES", "HOURS", "DAYS"})
    void a_refresh_validity_of_zero_is_thirty_days_whatever_its_unit(TimeUnitsType unit) {
        UserPoolClientType client = create(refresh(0, unit));

        assertThat(client.refreshTokenValidity()).isEqualTo(30);
        assertThat(client.tokenValidityUnits().refreshToken()).isEqualTo(TimeUnitsType.DAYS);
    }

    @Test
    void tokens_expire_when_the_client_says() {
        String client = create(access(7, TimeUnitsType.MINUTES)
                        .andThen(r -> r.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH)))
                .clientId();
        aws.cognito().adminCreateUser(r -> r.userPoolId(pool).username("alice").temporaryPassword("Temp-Horse-1"));
        String session = aws.cognito()
                .adminInitiateAuth(r -> r.userPoolId(pool)
                        .clientId(client)
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Temp-Horse-1")))
                .session();

        int expiresIn = aws.cognito()
                .adminRespondToAuthChallenge(r -> r.userPoolId(pool)
                        .clientId(client)
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", "New-Horse-1")))
                .authenticationResult()
                .expiresIn();

        assertThat(expiresIn).isEqualTo(420);
    }

    private static Consumer<CreateUserPoolClientRequest.Builder> access(int value, @Nullable TimeUnitsType unit) {
        return r -> r.accessTokenValidity(value).tokenValidityUnits(u -> u.accessToken(unit));
    }

    private static Consumer<CreateUserPoolClientRequest.Builder> id(int value, @Nullable TimeUnitsType unit) {
        return r -> r.idTokenValidity(value).tokenValidityUnits(u -> u.idToken(unit));
    }

    private static Consumer<CreateUserPoolClientRequest.Builder> refresh(int value, @Nullable TimeUnitsType unit) {
        return r -> r.refreshTokenValidity(value).tokenValidityUnits(u -> u.refreshToken(unit));
    }

    private static Consumer<CreateUserPoolClientRequest.Builder> unit(
            @Nullable TimeUnitsType access, @Nullable TimeUnitsType id, @Nullable TimeUnitsType refresh) {
        return r -> r.tokenValidityUnits(u -> u.accessToken(access).idToken(id).refreshToken(refresh));
    }

    private static UserPoolClientType create(Consumer<CreateUserPoolClientRequest.Builder> validity) {
        return aws.cognito()
                .createUserPoolClient(r -> validity.accept(r.userPoolId(pool).clientName("c")))
                .userPoolClient();
    }
}
