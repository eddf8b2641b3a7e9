package org.cognitojunit.scenarios.mfa;

import java.util.Map;
import java.util.function.BiFunction;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;

/** The ways in that begin with a password. Each must ask for a second factor in the same way. */
enum Door {
    ADMIN_USER_PASSWORD_AUTH(UserPool::adminSignIn),
    USER_PASSWORD_AUTH(UserPool::signIn),
    USER_SRP_AUTH(UserPool::srpSignIn),
    ADMIN_USER_SRP_AUTH(UserPool::adminSrpSignIn),
    USER_AUTH_PASSWORD(
            (pool, user) -> pool.choiceSignIn(user).expectSelectChallenge().choosePassword(Door.PASSWORD)),
    USER_AUTH_PASSWORD_AT_ONCE((pool, user) -> pool.authenticator()
            .initiate(
                    "USER_AUTH",
                    Map.of("USERNAME", user.name(), "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", Door.PASSWORD))),
    USER_AUTH_PASSWORD_SRP((pool, user) -> pool.choiceSignIn(user)
            .expectSelectChallenge()
            .choosePasswordSrp()
            .expectPasswordVerifier()
            .respond(Door.PASSWORD));

    static final String PASSWORD = "Correct-Horse-1";

    private final BiFunction<UserPool, TestUser, AuthStep> way;

    Door(BiFunction<UserPool, TestUser, AuthStep> way) {
        this.way = way;
    }

    AuthStep enter(UserPool pool, TestUser user) {
        return way.apply(pool, user);
    }
}
