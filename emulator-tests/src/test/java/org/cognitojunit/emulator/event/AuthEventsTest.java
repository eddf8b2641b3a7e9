package org.cognitojunit.emulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminListUserAuthEventsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthEventType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeName;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EventResponseType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EventType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeedbackValueType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RiskDecisionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolAddOnNotEnabledException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

class AuthEventsTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
            aws,
            r -> r.userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.AUDIT))
                    .autoVerifiedAttributes(VerifiedAttributeType.EMAIL));

    @Test
    void a_sign_in_is_an_event_with_the_id_that_its_tokens_name() throws ParseException {
        pool.confirmed("alice");

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(events("alice")).singleElement().satisfies(event -> {
            assertThat(event.eventId())
                    .isEqualTo(SignedJWT.parse(tokens.accessToken())
                            .getJWTClaimsSet()
                            .getStringClaim("event_id"));
            assertThat(event.eventType()).isEqualTo(EventType.SIGN_IN);
            assertThat(event.eventResponse()).isEqualTo(EventResponseType.PASS);
            assertThat(event.eventRisk().riskDecision()).isEqualTo(RiskDecisionType.NO_RISK);
            assertThat(event.eventRisk().compromisedCredentialsDetected()).isFalse();
            assertThat(event.challengeResponses())
                    .extracting(r -> r.challengeName(), r -> r.challengeResponse())
                    .containsExactly(tuple(ChallengeName.PASSWORD, ChallengeResponse.SUCCESS));
            assertThat(event.creationDate()).isNotNull();
            assertThat(event.eventFeedback()).isNull();
        });
    }

    @Test
    void a_wrong_password_is_an_event_that_failed() {
        pool.confirmed("alice");

        assertThat(catchThrowable(() -> pool.initiate("alice", "Wrong-Horse-1")))
                .isInstanceOf(NotAuthorizedException.class);

        assertThat(events("alice")).singleElement().satisfies(event -> {
            assertThat(event.eventResponse()).isEqualTo(EventResponseType.FAIL);
            assertThat(event.challengeResponses().get(0).challengeResponse()).isEqualTo(ChallengeResponse.FAILURE);
        });
    }

    @Test
    void a_sign_in_that_goes_on_is_one_event_in_progress_until_its_end() {
        pool.invited("alice");

        InitiateAuthResponse first = pool.initiate("alice", TestPool.TEMPORARY);
        AuthEventType begun = events("alice").get(0);
        aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                        .session(first.session())
                        .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", TestPool.PASSWORD)));

        assertThat(begun.eventResponse()).isEqualTo(EventResponseType.IN_PROGRESS);
        assertThat(events("alice")).singleElement().satisfies(event -> {
            assertThat(event.eventId()).isEqualTo(begun.eventId());
            assertThat(event.eventResponse()).isEqualTo(EventResponseType.PASS);
        });
    }

    @Test
    void an_answer_to_a_dead_session_is_an_event_of_its_own() {
        pool.invited("alice");
        InitiateAuthResponse first = pool.initiate("alice", TestPool.TEMPORARY);
        aws.emulator().clock().advance(Duration.ofMinutes(4));

        assertThat(catchThrowable(() -> aws.cognito()
                        .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                                .session(first.session())
                                .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", TestPool.PASSWORD)))))
                .isInstanceOf(NotAuthorizedException.class);

        assertThat(events("alice"))
                .extracting(AuthEventType::eventResponse)
                .containsExactly(EventResponseType.FAIL, EventResponseType.IN_PROGRESS);
    }

    @Test
    void signing_up_changing_and_forgetting_a_password_are_events_and_the_newest_comes_first() {
        aws.cognito()
                .signUp(r -> r.clientId(pool.clientId())
                        .username("alice")
                        .password(TestPool.PASSWORD)
                        .userAttributes(attributes("email", "alice@example.com")));
        tick();
        aws.cognito().resendConfirmationCode(r -> r.clientId(pool.clientId()).username("alice"));
        tick();
        aws.cognito().adminConfirmSignUp(r -> r.userPoolId(pool.id()).username("alice"));
        aws.cognito()
                .adminUpdateUserAttributes(r ->
                        r.userPoolId(pool.id()).username("alice").userAttributes(attributes("email_verified", "true")));
        String token = pool.signIn("alice").accessToken();
        tick();
        aws.cognito()
                .changePassword(r ->
                        r.accessToken(token).previousPassword(TestPool.PASSWORD).proposedPassword("Another-Horse-1"));
        tick();
        aws.cognito().forgotPassword(r -> r.clientId(pool.clientId()).username("alice"));

        assertThat(events("alice"))
                .extracting(AuthEventType::eventType)
                .containsExactly(
                        EventType.FORGOT_PASSWORD,
                        EventType.PASSWORD_CHANGE,
                        EventType.SIGN_IN,
                        EventType.RESEND_CODE,
                        EventType.SIGN_UP);
        assertThat(events("alice")).allMatch(event -> event.eventResponse() == EventResponseType.PASS);
    }

    @Test
    void a_refresh_is_no_event() {
        pool.confirmed("alice");

        pool.refresh(pool.signIn("alice"));

        assertThat(events("alice")).hasSize(1);
    }

    @Test
    void the_address_that_the_app_tells_is_shown() {
        pool.confirmed("alice");

        aws.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .userContextData(c -> c.ipAddress("192.0.2.1"))
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", TestPool.PASSWORD)));

        assertThat(events("alice").get(0).eventContextData().ipAddress()).isEqualTo("192.0.2.1");
    }

    @Test
    void a_listing_goes_from_page_to_page() {
        pool.confirmed("alice");
        for (int i = 0; i < 5; i++) {
            pool.signIn("alice");
        }

        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            AdminListUserAuthEventsResponse page = aws.cognito()
                    .adminListUserAuthEvents(r -> r.userPoolId(pool.id())
                            .username("alice")
                            .maxResults(2)
                            .nextToken(from));
            assertThat(page.authEvents()).hasSizeBetween(1, 2);
            page.authEvents().forEach(event -> ids.add(event.eventId()));
            token = page.nextToken();
        } while (token != null);

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids)
                .isEqualTo(events("alice").stream().map(AuthEventType::eventId).toList());
    }

    @Test
    void a_token_is_good_for_its_user_only() {
        pool.confirmed("alice");
        pool.confirmed("bob");
        pool.signIn("alice");
        pool.signIn("alice");
        String token = aws.cognito()
                .adminListUserAuthEvents(
                        r -> r.userPoolId(pool.id()).username("alice").maxResults(1))
                .nextToken();

        assertRefused(
                () -> aws.cognito()
                        .adminListUserAuthEvents(
                                r -> r.userPoolId(pool.id()).username("bob").nextToken(token)),
                InvalidParameterException.class,
                "Provided pagination token is invalid. Check the token and try your request again.");
    }

    @Test
    void an_administrator_gives_feedback() {
        pool.confirmed("alice");
        pool.signIn("alice");
        String eventId = events("alice").get(0).eventId();

        aws.cognito()
                .adminUpdateAuthEventFeedback(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .eventId(eventId)
                        .feedbackValue(FeedbackValueType.INVALID));

        assertThat(events("alice").get(0).eventFeedback()).satisfies(feedback -> {
            assertThat(feedback.feedbackValue()).isEqualTo(FeedbackValueType.INVALID);
            assertThat(feedback.provider()).isEqualTo("Admin");
            assertThat(feedback.feedbackDate()).isNotNull();
        });
    }

    @Test
    void feedback_is_about_an_event_of_the_user() {
        pool.confirmed("alice");
        pool.confirmed("bob");
        pool.signIn("alice");
        String eventId = events("alice").get(0).eventId();

        assertRefused(
                () -> aws.cognito()
                        .adminUpdateAuthEventFeedback(r -> r.userPoolId(pool.id())
                                .username("bob")
                                .eventId(eventId)
                                .feedbackValue(FeedbackValueType.VALID)),
                ResourceNotFoundException.class,
                "The event " + eventId + " does not exist for the user.");
    }

    @Test
    void users_have_no_token_to_give_feedback_with() {
        pool.confirmed("alice");
        pool.signIn("alice");
        String eventId = events("alice").get(0).eventId();

        assertRefused(
                () -> aws.cognito()
                        .updateAuthEventFeedback(r -> r.userPoolId(pool.id())
                                .username("alice")
                                .eventId(eventId)
                                .feedbackToken("eyJ.made.up")
                                .feedbackValue(FeedbackValueType.VALID)),
                NotAuthorizedException.class,
                "Invalid feedback token.");
        assertThat(events("alice").get(0).eventFeedback()).isNull();
    }

    @Test
    void events_of_nobody_are_not_found() {
        assertRefused(() -> events("nobody"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_deleted_users_events_are_not_those_of_who_gets_the_name() {
        pool.confirmed("alice");
        pool.signIn("alice");
        aws.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        pool.confirmed("alice");

        assertThat(events("alice")).isEmpty();
    }

    @Test
    void a_pool_without_threat_protection_keeps_no_events() {
        TestPool plain = TestPool.create(aws);
        plain.confirmed("alice");
        plain.signIn("alice");

        assertRefused(
                () -> aws.cognito()
                        .adminListUserAuthEvents(r -> r.userPoolId(plain.id()).username("alice")),
                UserPoolAddOnNotEnabledException.class,
                "Threat protection is not enabled for the user pool " + plain.id()
                        + ". Set AdvancedSecurityMode in UserPoolAddOns to AUDIT or ENFORCED.");
    }

    private List<AuthEventType> events(String username) {
        return aws.cognito()
                .adminListUserAuthEvents(r -> r.userPoolId(pool.id()).username(username))
                .authEvents();
    }

    /** Events within one millisecond have no order. */
    private void tick() {
        aws.emulator().clock().advance(Duration.ofMillis(1));
    }
}
