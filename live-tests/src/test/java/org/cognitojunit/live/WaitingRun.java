package org.cognitojunit.live;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;

/** A run that has made its pools and waits in the middle of a test, until it is told to go on, or killed. */
final class WaitingRun {

    static final String READY = "Ready: ";

    private WaitingRun() {}

    public static void main(String[] args) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Waiting.class))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        listener.getSummary().getFailures().forEach(failure -> System.out.println(failure.getException()));
        System.exit((int) (1 - listener.getSummary().getTestsSucceededCount()));
    }

    @CognitoUserPool(name = "own", users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    @CognitoUserPool(name = "shared", lifecycle = Lifecycle.PER_RUN)
    static class Waiting {

        @Test
        void a_user_signs_in_before_and_after(
                @Called("own") UserPool own, @Called("shared") UserPool shared, CognitoIdentityProviderClient cognito)
                throws IOException {
            TestUser alice = own.user("alice");
            cognito.createUserPoolDomain(r -> r.userPoolId(own.id())
                    .domain("waiting-" + ProcessHandle.current().pid()));
            cognito.updateUserPool(r -> r.userPoolId(own.id()).deletionProtection(DeletionProtectionType.ACTIVE));
            assertThat(own.adminSignIn(alice)).isSignedIn();

            System.out.println(READY + own.id() + " " + shared.id());
            System.in.read();

            assertThat(own.adminSignIn(alice)).isSignedIn();
        }
    }
}
