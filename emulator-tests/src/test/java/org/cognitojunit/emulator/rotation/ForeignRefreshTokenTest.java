package org.cognitojunit.emulator.rotation;

import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

class ForeignRefreshTokenTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    /** Pools share a small set of keys: among so many there is one that can decrypt the token. */
    @Test
    void no_other_pool_takes_a_token_whatever_its_key() {
        TestPool home = TestPool.create(aws);
        home.confirmed("alice");
        AuthenticationResultType tokens = home.signIn("alice");

        for (int i = 0; i < 30; i++) {
            TestPool other = TestPool.create(aws);
            assertRefused(() -> other.refresh(tokens), NotAuthorizedException.class, "Invalid Refresh Token");
        }
    }
}
