package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.standalone.StandaloneUserPools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** What becomes of pools that were made without anybody hearing of it: names are not unique, so the SDK makes another. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LostAnswerTest {

    private static final UserPoolDefinition DEFINITION =
            UserPoolDefinition.builder().build();

    private final TestAccount account = new TestAccount();
    private final Map<String, String> settings = ChildJvm.settingsOf(account);
    private final CognitoIdentityProviderClient onlooker = account.client();

    @BeforeEach
    void set() {
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void clear() {
        settings.keySet().forEach(System::clearProperty);
        onlooker.close();
        account.close();
    }

    @Test
    void a_pool_whose_answer_was_lost_is_deleted_at_the_end_and_nobody_else_s() {
        String foreign = onlooker.createUserPool(r -> r.poolName("cognito-junit-of-somebody-else"))
                .userPool()
                .id();
        try (StandaloneUserPools run = run()) {
            account.emulator().faults().next().of("CreateUserPool").loseAnswer();

            run.make("orders", DEFINITION);

            assertThat(pools()).hasSize(3);
        }

        assertThat(pools()).containsExactly(foreign);
    }

    @Test
    @Tag("nightly")
    void so_are_those_of_a_call_that_got_no_answer_at_all() {
        try (StandaloneUserPools run = run()) {
            account.emulator().faults().every().of("CreateUserPool").loseAnswer();

            assertThatExceptionOfType(ProvisioningException.class).isThrownBy(() -> run.make("orders", DEFINITION));

            assertThat(pools()).hasSize(8);
        }

        assertThat(pools()).isEmpty();
    }

    @Test
    void where_all_calls_are_answered_nobody_looks_for_pools() {
        try (StandaloneUserPools run = run()) {
            account.emulator().faults().next().of("CreateUserPool").fail("TooManyRequestsException");

            run.make("orders", DEFINITION);
        }

        assertThat(account.emulator().requests().of("ListUserPools")).isEmpty();
        assertThat(account.emulator().requests().of("CreateUserPool")).hasSize(2);
    }

    @Test
    void where_nobody_can_look_for_it_the_end_of_the_run_says_so() {
        StandaloneUserPools run = run();
        UserPool pool = run.make("orders", DEFINITION);
        account.emulator().faults().next().of("CreateUserPool").loseAnswer();
        pool.client().createUserPool(r -> r.poolName("cognito-junit-by-the-test"));
        account.emulator().faults().next().of("ListUserPools").fail("AccessDeniedException");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(run::close)
                .withMessageStartingWith("User pools that could not be deleted are left on the aws (rehearsal at "
                        + account.endpoint() + ") backend:\n  what CreateUserPool may have made without an answer: ");
        assertThat(pools()).hasSize(1);
    }

    private static StandaloneUserPools run() {
        Map<String, String> parameters = Map.of("cognito.backend", "aws", "cognito.live.account", TestAccount.ID);
        return StandaloneUserPools.start(name -> Optional.ofNullable(parameters.get(name)));
    }

    private List<String> pools() {
        return onlooker.listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id)
                .toList();
    }
}
