package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Map;
import java.util.Optional;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.emulator.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * The scenarios on the aws backend, as a live run would run them, but with the SDK's endpoint settings pointed at an emulator
 * that checks every signature and stands in for STS too. It shows that the path works up to the wire; it shows nothing about
 * AWS.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RehearsalTest {

    private final TestAccount account = new TestAccount();
    private final Map<String, String> settings = ChildJvm.settingsOf(account);

    @AfterEach
    void clear() {
        settings.keySet().forEach(System::clearProperty);
        account.close();
    }

    @Test
    void those_of_the_recipe_pass_and_leave_no_pool_behind() {
        assertPass("org.cognitojunit.scenarios.recipe", 10);
    }

    @Test
    @Tag("nightly")
    void the_scenarios_pass_and_leave_no_pool_behind() {
        assertPass("org.cognitojunit.scenarios", 80);
    }

    @Test
    void credentials_with_a_wrong_secret_make_nothing() {
        settings.put("aws.secretAccessKey", "wrong");

        EngineExecutionResults results = rehearsed("org.cognitojunit.scenarios.recipe");

        assertThat(results.testEvents().succeeded().count()).isZero();
        assertThat(results.allEvents().failed().stream().map(RehearsalTest::thrown))
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(thrown)
                        .isExactlyInstanceOf(BackendUnavailableException.class)
                        .hasMessage(
                                "cognito.backend=aws asked STS whose credentials it has, and STS refused: The request"
                                        + " signature we calculated does not match the signature you provided. Check your AWS"
                                        + " Secret Access Key and signing method. Consult the service documentation for details."
                                        + " (SignatureDoesNotMatch). Nothing was made. Renew the credentials."));
        assertThat(account.emulator().requests().all())
                .isNotEmpty()
                .extracting(ReceivedRequest::operation)
                .containsOnly(Optional.empty());
    }

    private void assertPass(String scenarios, int moreThan) {
        EngineExecutionResults results = rehearsed(scenarios);

        assertThat(results.testEvents().failed().stream().map(RehearsalTest::described))
                .isEmpty();
        assertThat(results.testEvents().succeeded().count()).isGreaterThan(moreThan);
        assertThat(account.client().listUserPools(r -> r.maxResults(60)).userPools())
                .isEmpty();
    }

    private EngineExecutionResults rehearsed(String scenarios) {
        settings.forEach(System::setProperty);
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("cognito.backend", "aws")
                .configurationParameter("cognito.live.account", TestAccount.ID)
                .selectors(selectPackage(scenarios))
                .execute();
    }

    private static String described(Event failed) {
        return failed.getTestDescriptor().getUniqueId() + ": " + thrown(failed);
    }

    private static Throwable thrown(Event failed) {
        return failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
