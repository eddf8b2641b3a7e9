package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** A pool bears the marks that the sweeper goes by as long as it lives, and they say when its time is over. */
class RunMarksTest {

    private final TestAccount account = new TestAccount();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void a_test_that_updates_its_pool_does_not_hide_it_from_the_sweeper() {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = client.createUserPool(r -> r.poolName("cognito-junit-updated"))
                    .userPool()
                    .id();

            client.updateUserPool(r -> r.userPoolId(pool)
                    .userPoolTags(Map.of("team", "orders"))
                    .autoVerifiedAttributes(VerifiedAttributeType.EMAIL));

            assertThat(tags(pool)).containsAllEntriesOf(backend.poolTags()).contains(entry("team", "orders"));
        }
    }

    @Test
    void a_test_cannot_give_its_pool_another_name() {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> client.updateUserPool(
                            r -> r.userPoolId("us-east-1_abcdefghi").poolName("orders")))
                    .withMessage(
                            "This live run does not call UpdateUserPool: the pool would be named 'orders', and what is"
                                    + " left behind by a run that is killed is found by names that begin with 'cognito-junit-'."
                                    + " Begin its name so, for example with that of the injected UserPool.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cognito-junit:run", "cognito-junit:owner", "cognito-junit:expires"})
    void a_test_cannot_take_the_marks_off_its_pool(String tag) {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = client.createUserPool(r -> r.poolName("cognito-junit-marked"))
                    .userPool()
                    .arn();

            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(
                            () -> client.untagResource(r -> r.resourceArn(pool).tagKeys("team", tag)))
                    .withMessage("This live run does not call UntagResource: " + wouldChange(tag));
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() ->
                            client.tagResource(r -> r.resourceArn(pool).tags(Map.of("team", "orders", tag, "another"))))
                    .withMessage("This live run does not call TagResource: " + wouldChange(tag));
            assertThat(client.listTagsForResource(r -> r.resourceArn(pool)).tags())
                    .isEqualTo(backend.poolTags());
        }
    }

    @Test
    void a_test_may_tag_its_pool_otherwise() {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = client.createUserPool(r -> r.poolName("cognito-junit-tagged"))
                    .userPool()
                    .arn();

            client.tagResource(r -> r.resourceArn(pool).tags(Map.of("team", "orders", "stage", "test")));
            client.untagResource(r -> r.resourceArn(pool).tagKeys("stage"));

            assertThat(client.listTagsForResource(r -> r.resourceArn(pool)).tags())
                    .containsAllEntriesOf(backend.poolTags())
                    .containsEntry("team", "orders")
                    .doesNotContainKey("stage");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT1M", "PT30M, PT30M", "P7D, PT168H", "' ', PT6H"})
    void the_lifetime_says_when_pools_may_be_swept_away(String lifetime, Duration isThen) {
        try (Backend backend = account.backend(Map.of("cognito.live.lifetime", lifetime))) {
            String run = backend.poolTags().get("cognito-junit:run");
            Instant begin = Instant.parse(run.substring(0, run.indexOf('Z') + 1));
            assertThat(backend.poolTags())
                    .containsEntry("cognito-junit:expires", begin.plus(isThen).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "6h", "tomorrow"})
    void a_lifetime_that_is_no_duration_is_refused(String lifetime) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> account.backend(Map.of("cognito.live.lifetime", lifetime)))
                .withMessage("cognito.live.lifetime is '" + lifetime
                        + "', which is no duration. Set it to one of ISO 8601," + " such as PT6H or PT30M.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "PT0S", "-PT6H", "P7DT1S"})
    void a_lifetime_that_is_too_short_or_too_long_is_refused(String lifetime) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> account.backend(Map.of("cognito.live.lifetime", lifetime)))
                .withMessage(
                        "cognito.live.lifetime is " + lifetime + ". A run whose pools may be swept away before its end"
                                + " would fail, and pools that may stay for weeks are forgotten. Set it to no less than PT1M and no"
                                + " more than P7D.");
    }

    private static String wouldChange(String tag) {
        return "it would change the tag " + tag + ", and what is left behind by a run that is killed is found by its"
                + " tags. Leave those that begin with 'cognito-junit:' as they are.";
    }

    private Map<String, String> tags(String pool) {
        try (CognitoIdentityProviderClient client = account.client()) {
            return client.describeUserPool(r -> r.userPoolId(pool)).userPool().userPoolTags();
        }
    }
}
