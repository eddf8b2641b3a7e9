package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.sweep.Sweeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** Runs in JVMs of their own, in one account: what becomes of their pools when one is killed, and when a sweeper comes along. */
@Timeout(300)
class KilledRunTest {

    private final TestAccount account = new TestAccount();
    private final CognitoIdentityProviderClient client = account.client();
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void stop() {
        client.close();
        account.close();
    }

    @Test
    void what_a_killed_run_leaves_behind_is_swept_and_nothing_else() throws Exception {
        String foreign = pool("cognito-junit-own-of-somebody");
        String other = pool("my-cognito-junit-pool");
        List<String> left;
        try (ChildJvm run = run("PT1H")) {
            left = ready(run);

            run.kill();
        }
        assertThat(pools()).contains(foreign, other).containsAll(left).hasSize(4);

        assertThat(sweepAfter(Duration.ofMinutes(59))).isTrue();
        assertThat(pools()).contains(foreign, other).containsAll(left).hasSize(4);

        assertThat(sweepAfter(Duration.ofMinutes(61))).isTrue();
        assertThat(pools()).containsExactlyInAnyOrder(foreign, other);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("deleted"))
                .hasSize(2)
                .allMatch(line -> left.stream().anyMatch(line::contains));
    }

    @Test
    void two_runs_in_one_account_delete_their_own_pools_and_a_sweeper_between_them_none() throws Exception {
        try (ChildJvm first = run("PT1H");
                ChildJvm second = run("PT1H")) {
            List<String> ofFirst = ready(first);
            List<String> ofSecond = ready(second);
            assertThat(pools()).containsAll(ofFirst).containsAll(ofSecond).hasSize(4);

            assertThat(sweepAfter(Duration.ZERO)).isTrue();
            assertThat(pools()).hasSize(4);

            first.write("go on");
            assertThat(first.exitStatus()).as(first::toString).isZero();
            assertThat(pools()).containsExactlyInAnyOrderElementsOf(ofSecond);

            second.write("go on");
            assertThat(second.exitStatus()).as(second::toString).isZero();
            assertThat(pools()).isEmpty();
        }
    }

    private ChildJvm run(String lifetime) {
        Map<String, String> properties = new HashMap<>(ChildJvm.settingsOf(account));
        properties.put("cognito.backend", "aws");
        properties.put("cognito.live.account", TestAccount.ID);
        properties.put("cognito.live.lifetime", lifetime);
        return ChildJvm.start(WaitingRun.class, properties);
    }

    /** Its pools, once it has them. */
    private static List<String> ready(ChildJvm run) throws IOException {
        return List.of(
                run.line(WaitingRun.READY).substring(WaitingRun.READY.length()).split(" "));
    }

    private boolean sweepAfter(Duration later) throws IOException {
        Map<String, String> parameters = Map.of("cognito.live.account", TestAccount.ID, "cognito.live.sweep", "delete");
        try (DateRelay then = DateRelay.ahead(later, account.endpoint())) {
            AwsAccess access = new AwsAccess(() -> Region.US_EAST_1, TestAccount.CREDENTIALS, then.uri(), then.uri());
            return new Sweeper(access, Clock.offset(Clock.systemUTC(), later), Sweeper.PATIENCE)
                    .sweep(name -> Optional.ofNullable(parameters.get(name)), lines::add);
        }
    }

    private String pool(String name) {
        return client.createUserPool(r -> r.poolName(name)).userPool().id();
    }

    private List<String> pools() {
        return client.listUserPools(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id)
                .toList();
    }
}
