package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * All scenarios on the aws backend, as a live run would run them, but with the SDK's endpoint settings pointed at an
 * emulator and at a stand-in for STS. It shows that the path works up to the wire; it shows nothing about AWS.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RehearsalTest {

    private static final String ACCOUNT = "123456789012";

    /** The JVM's form of AWS_ENDPOINT_URL_STS and the like. */
    private static final Map<String, String> SETTINGS =
            Map.of("aws.accessKeyId", "AKID", "aws.secretAccessKey", "secret", "aws.region", "us-east-1");

    private static final String STS = "aws.endpointUrlSts";
    private static final String COGNITO = "aws.endpointUrlCognitoIdentityProvider";

    @AfterEach
    void clear() {
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty(STS);
        System.clearProperty(COGNITO);
    }

    @Test
    void the_scenarios_pass_and_leave_no_pool_behind() throws IOException {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                StsStandIn sts = StsStandIn.ofAccount(0, ACCOUNT)) {
            SETTINGS.forEach(System::setProperty);
            System.setProperty(STS, sts.uri().toString());
            System.setProperty(COGNITO, emulator.endpoint().toString());

            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .configurationParameter("cognito.backend", "aws")
                    .configurationParameter("cognito.live.account", ACCOUNT)
                    .selectors(selectPackage("org.cognitojunit.scenarios"))
                    .execute();

            assertThat(results.testEvents().failed().stream().map(RehearsalTest::describe))
                    .isEmpty();
            assertThat(results.testEvents().succeeded().count()).isGreaterThan(80);
            try (CognitoIdentityProviderClient cognito = CognitoIdentityProviderClient.create()) {
                assertThat(cognito.listUserPools(r -> r.maxResults(60)).userPools())
                        .isEmpty();
            }
        }
    }

    private static String describe(Event failed) {
        return failed.getTestDescriptor().getUniqueId() + ": "
                + failed.getRequiredPayload(TestExecutionResult.class).getThrowable();
    }
}
