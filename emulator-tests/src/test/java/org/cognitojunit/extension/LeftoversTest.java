package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** What a run leaves on a backend that outlives it: nothing, or it says what. */
class LeftoversTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoEmulator emulator = aws.emulator();

    @CognitoUserPool
    static class MakesAnother {

        @Test
        void forgets_to_delete_it(UserPool pool, CognitoIdentityProviderClient cognito) {
            String id = cognito.createUserPool(
                            r -> r.poolName("forgotten").deletionProtection(DeletionProtectionType.ACTIVE))
                    .userPool()
                    .id();
            cognito.createUserPoolDomain(r -> r.userPoolId(id).domain("forgotten"));
        }
    }

    @Test
    void a_pool_that_a_test_has_made_itself_and_forgotten_is_deleted_at_the_end() {
        run(MakesAnother.class).passed(1);

        assertThat(emulator.requests().of("CreateUserPool")).hasSize(2);
        assertThat(poolsLeft()).isEmpty();
    }

    @Test
    void a_pool_that_could_not_be_deleted_after_its_tests_is_deleted_at_the_end() {
        emulator.faults().next().of("DeleteUserPool").fail("AccessDeniedException");

        TestKit results = run(MakesAnother.class);

        assertThat(results.failure()).cause().isInstanceOf(CognitoIdentityProviderException.class);
        assertThat(poolsLeft()).isEmpty();
    }

    @Test
    void what_stays_is_named_and_the_others_are_deleted() {
        // After the tests; then at the end, the newest first.
        emulator.faults().next(2).of("DeleteUserPool").fail("AccessDeniedException");

        List<Throwable> failures = run(MakesAnother.class).failures();

        List<String> left = poolsLeft();
        assertThat(left).hasSize(1);
        assertThat(failures).hasSize(2);
        Throwable atTheEnd = failures.get(1).getCause();
        assertThat(atTheEnd)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("User pools that could not be deleted are left on the endpoint backend:\n  " + left.get(0)
                        + ": " + atTheEnd.getSuppressed()[0].getMessage() + "\nDelete them there by hand.");
    }

    private TestKit run(Class<?> tests) {
        return TestKit.run(
                Map.of(
                        "cognito.backend",
                        "endpoint",
                        "cognito.endpoint",
                        emulator.endpoint().toString()),
                tests);
    }

    private List<String> poolsLeft() {
        return aws.cognito().listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id)
                .toList();
    }
}
