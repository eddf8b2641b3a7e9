package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.scenarios.sample.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What a run says that is not as it was recorded. */
class ComparisonTest {

    private static final DiscoverySelector REFUSAL = selectMethod(Sample.class, "refusal", UserPool.class);
    private static final DiscoverySelector SESSIONS =
            selectMethod(Sample.class, "sessions", UserPool.class, TestUser.class, CognitoIdentityProviderClient.class);

    private static final String CORRECT_THE_EMULATOR =
            "Correct the emulator; if AWS answers otherwise by now, record the scenario again (docs/recordings.md)."
                    + " Recordings are not edited by hand.";

    private static final String RECORD_AGAIN =
            "The scenario asks for something else than when it was recorded: record it again (docs/recordings.md)."
                    + " Recordings are not edited by hand.";

    private static Map<String, String> recorded;

    @TempDir
    private Path directory;

    @BeforeAll
    static void record(@TempDir Path directory) {
        RecordingRun.recording(directory, REFUSAL, SESSIONS).passed();
        recorded = RecordingRun.files(directory);
    }

    @Test
    void what_is_as_it_was_passes() {
        keep("refusal", text -> text);
        keep("sessions", text -> text);

        RecordingRun.comparing(directory, REFUSAL, SESSIONS).passed();
    }

    @Test
    void a_scenario_without_a_recording_passes() {
        RecordingRun.comparing(directory, REFUSAL).passed();
    }

    @Test
    void another_message_is_found() {
        keep("refusal", text -> text.replace("Incorrect username or password.", "Wrong."));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(message("refusal", """
                          call 1, AdminInitiateAuth: body.message
                            recorded: "Wrong."
                            now:      "Incorrect username or password."
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void another_status_is_found() {
        keep("refusal", text -> text.replace("\"status\": 400", "\"status\": 403"));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(message("refusal", """
                          call 1, AdminInitiateAuth: status
                            recorded: 403
                            now:      400
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void another_type_of_error_is_found() {
        keep("refusal", text -> text.replace("NotAuthorizedException", "UserNotFoundException"));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(message("refusal", """
                          call 1, AdminInitiateAuth: errorType
                            recorded: "UserNotFoundException:"
                            now:      "NotAuthorizedException:"
                          call 1, AdminInitiateAuth: body.__type
                            recorded: "UserNotFoundException"
                            now:      "NotAuthorizedException"
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void a_member_that_the_emulator_does_not_know_is_found() {
        keep(
                "sessions",
                text -> replaceFirst(text, "\"ChallengeName\"", "\"Caveat\": {\"Level\": 3},\n\"ChallengeName\""));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 1, AdminInitiateAuth: body.Caveat
                            recorded: { "Level": 3 }
                            now:      (nothing)
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void a_member_that_only_the_emulator_has_is_found() {
        keep("sessions", text -> replaceFirst(text, ",\\s*\"TokenType\": \"Bearer\"", ""));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 3, AdminRespondToAuthChallenge: body.AuthenticationResult.TokenType
                            recorded: (nothing)
                            now:      "Bearer"
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void another_session_than_before_is_found() {
        keep("sessions", text -> {
            int answer = text.lastIndexOf("<session 1>");
            return text.substring(0, answer) + "<session 2>" + text.substring(answer + "<session 2>".length());
        });

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 3, AdminRespondToAuthChallenge: input.Session
                            recorded: "<session 2>"
                            now:      "<session 1>"
                        """, RECORD_AGAIN));
    }

    @Test
    void numbers_of_labels_may_differ_where_their_meaning_does_not() {
        keep("sessions", text -> text.replace("<session 2>", "<session 7>").replace("<jti 1>", "<jti 100>"));

        RecordingRun.comparing(directory, SESSIONS).passed();
    }

    @Test
    void a_claim_that_is_another_value_is_found() {
        keep("sessions", text -> replaceFirst(text, "\"jti\": \"<jti 2>\"", "\"jti\": \"<jti 1>\""));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 3, AdminRespondToAuthChallenge: body.AuthenticationResult.AccessToken.claims.jti
                            recorded: "<jti 1>"
                            now:      "<another jti>"
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void claims_in_another_order_are_found() {
        keep(
                "sessions",
                text -> replaceFirst(
                        text,
                        "\"kid\": \"<kid 1>\",(\\s*)\"alg\": \"RS256\"",
                        "\"alg\": \"RS256\",$1\"kid\": \"<kid 1>\""));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 3, AdminRespondToAuthChallenge: body.AuthenticationResult.AccessToken.header, the order of its members
                            recorded: [ "alg", "kid" ]
                            now:      [ "kid", "alg" ]
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void a_token_that_is_valid_for_another_time_is_found() {
        keep("sessions", text -> replaceFirst(text, "iat \\+ 3600 s", "iat + 300 s"));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 3, AdminRespondToAuthChallenge: body.AuthenticationResult.AccessToken.claims.exp
                            recorded: "<iat + 300 s>"
                            now:      "<iat + 3600 s>"
                        """, CORRECT_THE_EMULATOR));
    }

    @Test
    void another_operation_ends_the_comparison() {
        keep(
                "sessions",
                text -> replaceFirst(text, "\"operation\": \"AdminInitiateAuth\"", "\"operation\": \"SignUp\""));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 1
                            recorded: SignUp
                            now:      AdminInitiateAuth
                        """, RECORD_AGAIN));
    }

    @Test
    void a_call_more_or_less_is_found() {
        keep("sessions", text -> text.replaceAll("(?s),\\s*\\{\\s*\"operation\": \"GetUser\".*", "]}"));

        assertThat(RecordingRun.comparing(directory, SESSIONS).failure())
                .isEqualTo(message("sessions", """
                          call 4
                            recorded: (nothing)
                            now:      GetUser
                        """, RECORD_AGAIN));
    }

    @Test
    void a_pool_that_is_declared_otherwise_is_found() {
        keep("refusal", text -> text.replace("email_verified=true", "email_verified=false"));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(message("refusal", """
                          pools[0].users[0].attributes[1]
                            recorded: "email_verified=false"
                            now:      "email_verified=true"
                        """, RECORD_AGAIN));
    }

    @Test
    void an_emulator_that_has_lost_its_way_is_found() {
        keep("refusal", text -> text);

        RecordingRun run =
                Disturbance.refusing("AdminInitiateAuth").during(() -> RecordingRun.comparing(directory, REFUSAL));

        assertThat(run.failure()).isEqualTo(message("refusal", """
                  call 1, AdminInitiateAuth: body.message
                    recorded: "Incorrect username or password."
                    now:      "Not today."
                """, CORRECT_THE_EMULATOR));
    }

    @Test
    void a_file_that_ends_too_early_is_no_recording() {
        keep("refusal", text -> text.substring(0, 300));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .startsWith(file("refusal") + " is no recording: no JSON object: ")
                .endsWith(". Delete it, and record the scenario again (docs/recordings.md).");
    }

    @Test
    void garbage_is_no_recording() {
        keep("refusal", text -> "{}");

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(file("refusal") + " is no recording: it has not all of [scenario, recorded, pools, calls]."
                        + " Delete it, and record the scenario again (docs/recordings.md).");
    }

    @Test
    void a_recording_that_does_not_say_where_it_was_made_is_none() {
        keep("refusal", text -> text.replace("\"at\": \"embedded\",", ""));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(file("refusal") + " is no recording: it does not say 'recorded.at'."
                        + " Delete it, and record the scenario again (docs/recordings.md).");
    }

    @Test
    void the_recording_of_another_scenario_is_refused() throws IOException {
        keep("sessions", text -> text);
        Files.move(file("sessions"), file("refusal"));

        assertThat(RecordingRun.comparing(directory, REFUSAL).failure())
                .isEqualTo(file("refusal") + " is the recording of sample.Sample.sessions, not of"
                        + " sample.Sample.refusal. Delete it, and record the scenario again (docs/recordings.md).");
    }

    /** Puts a recording where the run will look for it. */
    private void keep(String scenario, UnaryOperator<String> change) {
        String text = recorded.get("sample/Sample/" + scenario + ".json")
                .replaceAll("\"on\": \"[^\"]*\"", "\"on\": \"2026-12-24\"");
        String changed = change.apply(text);
        try {
            Files.createDirectories(file(scenario).getParent());
            Files.writeString(file(scenario), changed);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(String scenario) {
        return directory.resolve("sample/Sample/" + scenario + ".json");
    }

    private String message(String scenario, String differences, String advice) {
        return "Not as it was recorded in a run on embedded on 2026-12-24 (" + file(scenario) + "):\n" + differences
                + advice;
    }

    private static String replaceFirst(String text, String regex, String replacement) {
        return Pattern.compile(regex).matcher(text).replaceFirst(replacement);
    }
}
