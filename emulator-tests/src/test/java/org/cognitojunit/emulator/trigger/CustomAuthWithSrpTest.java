package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** CUSTOM_AUTH that begins with the password, proved by SRP. */
class CustomAuthWithSrpTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool =
            TestPool.create(aws).withClient(client -> client.explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH"));
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final SrpClient srp = SrpClient.begin(pool.id());
    private final List<List<ChallengeResult>> histories = new ArrayList<>();

    @Test
    void the_password_comes_first_and_the_challenge_after_it() {
        pool.confirmed("alice");
        passwordThenRiddle();

        InitiateAuthResponse first = begin();
        RespondToAuthChallengeResponse second = prove(first, TestPool.PASSWORD);
        RespondToAuthChallengeResponse last = aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                        .session(second.session())
                        .challengeResponses(Map.of("USERNAME", "alice", "ANSWER", "42")));

        assertThat(first.challengeName()).isEqualTo(ChallengeNameType.PASSWORD_VERIFIER);
        assertThat(second.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
        assertThat(last.authenticationResult().refreshToken()).isNotBlank();
        ChallengeResult srpA = new ChallengeResult("SRP_A", true, null);
        ChallengeResult password = new ChallengeResult("PASSWORD_VERIFIER", true, null);
        assertThat(histories)
                .containsExactly(
                        List.of(srpA),
                        List.of(srpA, password),
                        List.of(srpA, password, new ChallengeResult("CUSTOM_CHALLENGE", true, null)));
    }

    @Test
    void a_wrong_password_goes_no_further() {
        pool.confirmed("alice");
        passwordThenRiddle();
        InitiateAuthResponse first = begin();

        assertRefused(
                () -> prove(first, "Wrong-Horse-1"), NotAuthorizedException.class, "Incorrect username or password.");
        assertThat(histories).hasSize(1);
    }

    @Test
    void without_srp_a_there_is_nothing_to_prove() {
        pool.confirmed("alice");
        triggers.defineAuthChallenge(event -> event.challenge("PASSWORD_VERIFIER"));

        assertRefused(
                () -> begin(Map.of("USERNAME", "alice")),
                InvalidParameterException.class,
                "Missing required parameter SRP_A");
        assertRefused(
                () -> begin(Map.of("USERNAME", "alice", "CHALLENGE_NAME", "SRP_A")),
                InvalidParameterException.class,
                "Missing required parameter SRP_A");
    }

    @Test
    void nothing_but_srp_a_can_be_sent_along() {
        pool.confirmed("alice");
        triggers.defineAuthChallenge(DefineAuthChallengeEvent::issueTokens);

        assertRefused(
                () -> begin(Map.of("USERNAME", "alice", "CHALLENGE_NAME", "CUSTOM_CHALLENGE")),
                InvalidParameterException.class,
                "CHALLENGE_NAME must be SRP_A, and not CUSTOM_CHALLENGE.");
    }

    private void passwordThenRiddle() {
        triggers.defineAuthChallenge(event -> {
                    histories.add(event.session());
                    switch (event.session().size()) {
                        case 1 -> event.challenge("PASSWORD_VERIFIER");
                        case 2 -> event.customChallenge();
                        default -> event.issueTokens();
                    }
                })
                .createAuthChallenge(event -> {})
                .verifyAuthChallengeResponse(event -> event.answerCorrect(true));
    }

    private InitiateAuthResponse begin() {
        return begin(Map.of("USERNAME", "alice", "CHALLENGE_NAME", "SRP_A", "SRP_A", srp.srpA()));
    }

    private InitiateAuthResponse begin(Map<String, String> parameters) {
        return aws.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                        .authParameters(parameters));
    }

    private RespondToAuthChallengeResponse prove(InitiateAuthResponse challenge, String password) {
        Map<String, String> responses = new LinkedHashMap<>(srp.claim(
                challenge.challengeParameters(),
                password,
                aws.emulator().clock().instant()));
        responses.put("USERNAME", "alice");
        return aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                        .session(challenge.session())
                        .challengeResponses(responses));
    }
}
