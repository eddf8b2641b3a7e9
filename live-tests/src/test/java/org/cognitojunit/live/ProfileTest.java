package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.sweeper.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Profiles whose credentials come from a login, which the SDK reads with modules that nothing else needs. */
@Timeout(180)
class ProfileTest {

    private static final String ROLE = """
            {"roleCredentials": {"accessKeyId": "AKIDEXAMPLE", "secretAccessKey": "secret", "sessionToken": "token",
             "expiration": 4102444800000}}""";

    @TempDir
    private Path home;

    /** One that does not check signatures: it knows no credentials that are for a while. */
    private final CognitoEmulator account =
            CognitoEmulator.builder().accountId(TestAccount.ID).start();

    private final BrokenService identityCenter = BrokenService.answering(200, "application/json", ROLE);

    @BeforeEach
    void logIn() throws Exception {
        write(".aws/config", """
                [profile sandbox]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = tests
                region = us-east-1

                [sso-session corp]
                sso_region = us-east-1
                sso_start_url = https://corp.awsapps.com/start

                [profile newest]
                login_session = arn:aws:iam::123456789012:user/alice
                """);
        byte[] session = MessageDigest.getInstance("SHA-1").digest("corp".getBytes(StandardCharsets.UTF_8));
        write(".aws/sso/cache/" + HexFormat.of().formatHex(session) + ".json", """
                {"accessToken": "token", "expiresAt": "2099-01-01T00:00:00Z", "region": "us-east-1",
                 "startUrl": "https://corp.awsapps.com/start"}""");
    }

    @AfterEach
    void stop() {
        identityCenter.close();
        account.close();
    }

    @Test
    void one_of_identity_center_is_used() throws Exception {
        try (ChildJvm sweeper = sweeper("sandbox", ChildJvm.classPath())) {
            assertThat(sweeper.exitStatus()).as(sweeper::toString).isZero();
            assertThat(sweeper.lines().get(0))
                    .startsWith(
                            "Account 123456789012 in us-east-1, as arn:aws:iam::123456789012:user/AKIDEXAMPLE, at ");
        }
    }

    @Test
    void one_of_identity_center_says_which_modules_are_missing() throws Exception {
        assertMissing("sandbox", "software.amazon.awssdk:sso and software.amazon.awssdk:ssooidc");
    }

    @Test
    void one_of_aws_login_says_which_module_is_missing() throws Exception {
        assertMissing("newest", "software.amazon.awssdk:signin");
    }

    private void assertMissing(String profile, String artifacts) throws Exception {
        String without = Arrays.stream(ChildJvm.classPath().split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*[/\\\\](sso|ssooidc|signin)-[0-9.]+\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        try (ChildJvm sweeper = sweeper(profile, without)) {
            assertThat(sweeper.exitStatus()).as(sweeper::toString).isEqualTo(2);
            assertThat(sweeper.lines().get(0))
                    .isEqualTo("cognito.backend=aws cannot use the AWS profile: that takes " + artifacts
                            + " on the class path, in the version of the SDK. Add a test dependency.");
        }
    }

    private ChildJvm sweeper(String profile, String classPath) {
        Map<String, String> properties = new HashMap<>();
        properties.put("aws.profile", profile);
        properties.put("aws.region", "us-east-1");
        properties.put("aws.endpointUrlSts", account.endpoint().toString());
        properties.put(
                "aws.endpointUrlCognitoIdentityProvider", account.endpoint().toString());
        properties.put("aws.endpointUrlSso", identityCenter.uri().toString());
        properties.put("cognito.live.account", TestAccount.ID);
        Map<String, String> environment = Map.of("HOME", home.toString(), "AWS_EC2_METADATA_DISABLED", "true");
        return ChildJvm.start(Main.class, classPath, properties, environment);
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
