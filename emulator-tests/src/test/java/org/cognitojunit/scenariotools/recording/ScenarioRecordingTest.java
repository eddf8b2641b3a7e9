package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.scenarios.sample.AsynchronousSample;
import org.cognitojunit.scenarios.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What a recording says, and where it may be written. */
class ScenarioRecordingTest {

    private static final DiscoverySelector REFUSAL = selectMethod(Sample.class, "refusal", UserPool.class);
    private static final DiscoverySelector SESSIONS =
            selectMethod(Sample.class, "sessions", UserPool.class, TestUser.class, CognitoIdentityProviderClient.class);

    @Test
    void it_says_where_it_comes_from_what_was_declared_asked_and_answered(@TempDir Path directory) {
        RecordingRun.recording(directory, REFUSAL).passed();

        assertThat(RecordingRun.files(directory)).containsOnlyKeys("sample/Sample/refusal.json");
        assertThat(RecordingRun.files(directory).get("sample/Sample/refusal.json"))
                .matches("""
                        (?s)\\{
                          "scenario": "sample.Sample.refusal",
                          "recorded": \\{
                            "at": "embedded",
                            "on": "20\\d\\d-\\d\\d-\\d\\d",
                            "region": "none",
                            "sdk": "2\\.[\\d.]+"
                          \\},
                        .*""")
                .endsWith("""
                          },
                          "pools": [
                            {
                              "users": [
                                {
                                  "attributes": [
                                    "email=<email 1>",
                                    "email_verified=true"
                                  ],
                                  "name": "bob",
                                  "temporaryPassword": "<password 1>"
                                }
                              ]
                            }
                          ],
                          "calls": [
                            {
                              "operation": "AdminInitiateAuth",
                              "input": {
                                "AuthFlow": "ADMIN_USER_PASSWORD_AUTH",
                                "AuthParameters": {
                                  "PASSWORD": "<password 2>",
                                  "USERNAME": "bob"
                                },
                                "ClientId": "<clientId 1>",
                                "UserPoolId": "<userPoolId 1>"
                              },
                              "status": 400,
                              "errorType": "NotAuthorizedException:",
                              "body": {
                                "__type": "NotAuthorizedException",
                                "message": "Incorrect username or password."
                              }
                            }
                          ]
                        }
                        """);
    }

    @Test
    void the_same_value_has_the_same_label_wherever_it_occurs(@TempDir Path directory) {
        RecordingRun.recording(directory, SESSIONS).passed();

        String text = RecordingRun.files(directory).get("sample/Sample/sessions.json");
        assertThat(text)
                .containsSubsequence(
                        "\"Session\": \"<session 1>\"",
                        "\"Session\": \"<session 2>\"",
                        "\"operation\": \"AdminRespondToAuthChallenge\"",
                        "\"Session\": \"<session 1>\"",
                        "\"token\": \"<accessToken 1>\"",
                        "\"sub\": \"<sub 1>\"",
                        "\"exp\": \"<iat + 3600 s>\"",
                        "\"operation\": \"GetUser\"",
                        "\"AccessToken\": \"<accessToken 1>\"",
                        "\"Value\": \"<sub 1>\"")
                .contains("\"userAttributes\": {")
                .contains("\"email\": \"<email 1>\"");
    }

    @Test
    void what_has_not_changed_keeps_its_date(@TempDir Path directory) throws IOException {
        RecordingRun.recording(directory, REFUSAL).passed();
        Path file = directory.resolve("sample/Sample/refusal.json");
        String dated = Files.readString(file).replaceAll("\"on\": \"[^\"]*\"", "\"on\": \"2026-01-02\"");
        Files.writeString(file, dated);

        RecordingRun.recording(directory, REFUSAL).passed();

        assertThat(file).hasContent(dated);
    }

    @Test
    void what_has_changed_is_written_anew(@TempDir Path directory) throws IOException {
        RecordingRun.recording(directory, REFUSAL).passed();
        Path file = directory.resolve("sample/Sample/refusal.json");
        String before = Files.readString(file);
        Files.writeString(file, before.replace("\"status\": 400", "\"status\": 403"));

        RecordingRun.recording(directory, REFUSAL).passed();

        assertThat(file).hasContent(before);
    }

    @Test
    void garbage_is_written_over(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("sample/Sample/refusal.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "garbage");

        RecordingRun.recording(directory, REFUSAL).passed();

        assertThat(file).content().contains("sample.Sample.refusal");
    }

    @Test
    void a_scenario_that_fails_is_not_recorded(@TempDir Path directory) {
        RecordingRun run = Disturbance.refusing("AdminRespondToAuthChallenge")
                .during(() -> RecordingRun.recording(directory, SESSIONS));

        assertThat(run.failure()).startsWith("Not today.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_was_not_recorded_on_aws_is_kept_away_from_what_was(@TempDir Path directory) {
        RecordingRun run = RecordingRun.run(
                Map.of(
                        RecordingMode.RECORD,
                        "true",
                        RecordingMode.DIRECTORY,
                        directory.toString(),
                        RecordingMode.REHEARSALS,
                        directory.resolve("below").toString()),
                REFUSAL);

        assertThat(run.failure())
                .matches("This was recorded in a run on embedded on 20..-..-.., and \\Q" + directory.resolve("below")
                        + "\\E is for what was recorded on AWS\\. Set cognito\\.live\\.record\\.rehearsals to another"
                        + " directory, or leave it out for target/recorded\\.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void the_sources_are_only_for_aws_under_any_name(@TempDir Path directory) {
        Path sources = directory.resolve("scenarios/src/main/resources/recorded");

        RecordingRun run = RecordingRun.recording(sources, REFUSAL);

        assertThat(run.failure()).contains(sources + " is for what was recorded on AWS.");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void without_the_switch_nothing_is_written(@TempDir Path directory) {
        RecordingRun.run(Map.of(RecordingMode.REHEARSALS, directory.toString()), selectClass(Sample.class))
                .passed();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_cannot_be_heard_is_not_recorded_wrongly(@TempDir Path directory) {
        RecordingRun run = RecordingRun.recording(directory, selectClass(AsynchronousSample.class));

        assertThat(run.failure())
                .isEqualTo("sample.AsynchronousSample.user cannot be recorded: AdminGetUser has no answer that could be"
                        + " heard. Either none came, or the client is an asynchronous one; use the other.");
        assertThat(directory).isEmptyDirectory();
    }
}
