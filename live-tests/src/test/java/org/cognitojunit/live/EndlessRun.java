package org.cognitojunit.live;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.concurrent.CountDownLatch;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;

/** A JVM whose tests never end, for {@link TerminationTest} to end it. */
final class EndlessRun {

    static final String READY = "The pools are there.";

    private EndlessRun() {}

    public static void main(String[] args) {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("cognito.backend", "aws")
                .configurationParameter("cognito.live.account", TestAccount.ID)
                .selectors(selectClass(WithPools.class))
                .execute();
    }

    @CognitoUserPool(
            name = "shared",
            lifecycle = Lifecycle.PER_RUN,
            domain = "endless-{pool}",
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    @CognitoUserPool(name = "ours", deletionProtection = true)
    static final class WithPools {

        @Test
        void waits(
                @org.cognitojunit.Called("ours") UserPool ours,
                @org.cognitojunit.Called("shared") UserPool shared,
                CognitoIdentityProviderClient cognito)
                throws InterruptedException {
            cognito.createUserPool(
                    r -> r.poolName("cognito-junit-by-the-test").deletionProtection(DeletionProtectionType.ACTIVE));
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }
}
