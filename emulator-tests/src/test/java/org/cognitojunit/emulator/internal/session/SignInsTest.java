package org.cognitojunit.emulator.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Duration VALIDITY = Duration.ofDays(30);

    private final SignIns signIns = new SignIns();

    @Test
    void a_sign_in_is_forgotten_when_no_token_of_it_can_be_good_any_more() {
        signIns.add(signIn("old", "alice", START), UNLIMITED);

        fill(START.plus(VALIDITY).plus(Duration.ofDays(1)).plusSeconds(1));

        assertThat(signIns.byEvent("old")).isEmpty();
        assertThat(signIns.byToken("token of old")).isEmpty();
    }

    @Test
    void a_sign_in_is_kept_while_an_access_token_of_its_last_refresh_may_be_good() {
        signIns.add(signIn("old", "alice", START), UNLIMITED);

        fill(START.plus(VALIDITY).plus(Duration.ofDays(1)));

        assertThat(signIns.byEvent("old")).isPresent();
        assertThat(signIns.byToken("token of old")).isPresent();
    }

    @Test
    void the_sign_ins_of_a_deleted_user_are_forgotten_and_those_of_others_are_not() {
        signIns.add(signIn("first", "alice", START), UNLIMITED);
        signIns.add(signIn("second", "alice", START), UNLIMITED);
        signIns.add(signIn("other", "bob", START), UNLIMITED);

        signIns.forget("alice");

        assertThat(signIns.byEvent("first")).isEmpty();
        assertThat(signIns.byToken("token of second")).isEmpty();
        assertThat(signIns.byEvent("other")).isPresent();
    }

    @Test
    void to_revoke_a_forgotten_sign_in_does_not_bring_it_back() {
        SignIn gone = signIn("gone", "alice", START);
        signIns.add(gone, UNLIMITED);
        signIns.forget("alice");

        signIns.revoke(gone);

        assertThat(signIns.byEvent("gone")).isEmpty();
        assertThat(signIns.byToken("token of gone")).isEmpty();
    }

    @Test
    void a_user_can_sign_in_again_after_all_earlier_sign_ins_were_forgotten() {
        signIns.add(signIn("old", "alice", START), UNLIMITED);
        fill(START.plus(VALIDITY).plus(Duration.ofDays(2)));

        SignIn current = signIn("new", "alice", START.plus(Duration.ofDays(40)));
        signIns.add(current, UNLIMITED);
        signIns.revokeAll("alice");

        assertThat(signIns.byEvent("new"))
                .hasValueSatisfying(signIn -> assertThat(signIn.ended()).isTrue());
    }

    /** So many that it is time to look for what is over. */
    private void fill(Instant now) {
        for (int i = 0; i < 200; i++) {
            signIns.add(signIn("event " + i, "user " + i, now), UNLIMITED);
        }
    }

    private static SignIn signIn(String event, String sub, Instant now) {
        return SignIn.begun(
                event,
                "client",
                sub,
                sub,
                now,
                now.plus(VALIDITY),
                new Generation("token of " + event, "origin of " + event),
                null,
                null,
                null,
                null);
    }
}
