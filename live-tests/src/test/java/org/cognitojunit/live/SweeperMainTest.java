package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cognitojunit.sweeper.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** The sweeper as a program: what it prints, and what it says to a script by its exit status. */
@Timeout(180)
class SweeperMainTest {

    private final TestAccount account = new TestAccount();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void it_deletes_and_says_so() throws Exception {
        String pool = leftBehind();

        try (ChildJvm sweeper = sweeper("delete")) {
            assertThat(sweeper.exitStatus()).as(sweeper::toString).isZero();
            assertThat(sweeper.lines())
                    .contains(
                            "deleted       " + pool + "  cognito-junit-SignInTest: expired 2026-01-01T00:00:00Z, "
                                    + SweptAccount.OF_ALICE,
                            "1 user pool: 1 deleted, 0 not named cognito-junit-… and not looked at.");
        }
    }

    @Test
    void it_says_when_something_is_left() throws Exception {
        leftBehind();
        account.emulator().faults().every().of("DeleteUserPool").fail(NotAuthorizedException.class);

        try (ChildJvm sweeper = sweeper("delete")) {
            assertThat(sweeper.exitStatus()).as(sweeper::toString).isEqualTo(1);
            assertThat(sweeper.lines())
                    .contains("1 user pool: 1 failed, 0 not named cognito-junit-… and not looked at.");
        }
    }

    @Test
    void it_says_when_it_was_refused() throws Exception {
        try (ChildJvm sweeper = sweeper("everything")) {
            assertThat(sweeper.exitStatus()).isEqualTo(2);
            assertThat(sweeper.lines())
                    .containsExactly(
                            "cognito.live.sweep is 'everything'. Set it to list or delete. Nothing was touched.");
        }
    }

    @Test
    void without_sts_on_the_class_path_it_says_what_to_add() throws Exception {
        String withoutSts = Arrays.stream(ChildJvm.classPath().split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*[/\\\\]sts-[0-9.]+\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));

        try (ChildJvm sweeper = ChildJvm.start(Main.class, withoutSts, properties("delete"))) {
            assertThat(sweeper.exitStatus()).isEqualTo(2);
            assertThat(sweeper.lines())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "The sweeper needs software.amazon.awssdk:cognitoidentityprovider and :sts, 2.26 or newer,"
                                    + " and software.amazon.awssdk.services.sts.")
                    .endsWith(" is not on the class path. Nothing was touched.");
        }
    }

    @Test
    void it_explains_itself() throws Exception {
        try (ChildJvm sweeper = ChildJvm.start(Main.class, Map.of(), "--help")) {
            assertThat(sweeper.exitStatus()).isZero();
            assertThat(sweeper.lines())
                    .startsWith(
                            "Deletes the user pools that killed test runs of Cognito JUnit have left in an AWS account, or"
                                    + " lists them.");
        }
    }

    @Test
    void an_argument_that_it_does_not_know_is_refused() throws Exception {
        try (ChildJvm sweeper = ChildJvm.start(Main.class, Map.of(), "--delete")) {
            assertThat(sweeper.exitStatus()).isEqualTo(2);
        }
    }

    private String leftBehind() {
        return account.client()
                .createUserPool(r -> r.poolName("cognito-junit-SignInTest")
                        .userPoolTags(SweptAccount.expiredBut("cognito-junit:expires", "2026-01-01T00:00:00Z")))
                .userPool()
                .id();
    }

    private ChildJvm sweeper(String mode) {
        return ChildJvm.start(Main.class, properties(mode));
    }

    private Map<String, String> properties(String mode) {
        Map<String, String> properties = new HashMap<>(ChildJvm.settingsOf(account));
        // The output has characters beyond ASCII.
        properties.put("stdout.encoding", "UTF-8");
        properties.put("file.encoding", "UTF-8");
        properties.put("cognito.live.account", TestAccount.ID);
        properties.put("cognito.live.sweep", mode);
        return properties;
    }
}
