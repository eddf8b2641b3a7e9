package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.user.TestPool.attribute;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

/** What triggers are told of names to sign in with, and what their answers do to them. */
class AliasEventsTest {

    private static final String EMAIL = "alice@example.com";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool =
            TestPool.create(aws, p -> p.aliasAttributes(AliasAttributeType.EMAIL, AliasAttributeType.PHONE_NUMBER));
    private final List<Map<String, String>> seen = new ArrayList<>();

    @Test
    void pre_sign_up_sees_what_was_given_and_nothing_else() {
        aws.emulator().trigger(pool.id()).preSignUp(event -> seen.add(event.userAttributes()));

        signUp(pool, "alice", attribute("email", EMAIL), attribute("phone_number", "+15555550100"));

        assertThat(seen).containsExactly(Map.of("email", EMAIL, "phone_number", "+15555550100"));
    }

    @Test
    void an_alias_that_pre_sign_up_verifies_passes_to_the_new_user() {
        pool.confirmed("bob", attributes("email", EMAIL, "email_verified", "true"));
        aws.emulator().trigger(pool.id()).preSignUp(event -> {
            event.autoConfirmUser();
            event.autoVerifyEmail();
        });

        signUp(pool, "alice", attribute("email", EMAIL));

        assertThat(pool.get(EMAIL).username()).isEqualTo("alice");
        assertThat(pool.attributes("bob")).containsEntry("email", EMAIL).containsEntry("email_verified", "false");
    }

    @Test
    void a_number_that_pre_sign_up_verifies_passes_to_the_new_user() {
        pool.confirmed("bob", attributes("phone_number", "+15555550100", "phone_number_verified", "true"));
        aws.emulator().trigger(pool.id()).preSignUp(event -> {
            event.autoConfirmUser();
            event.autoVerifyPhone();
        });

        signUp(pool, "alice", attribute("phone_number", "+15555550100"));

        assertThat(pool.get("+15555550100").username()).isEqualTo("alice");
        assertThat(pool.attributes("bob")).containsEntry("phone_number_verified", "false");
    }

    @Test
    void post_confirmation_is_told_of_the_alias() {
        aws.emulator()
                .trigger(pool.id())
                .preSignUp(event -> {
                    event.autoConfirmUser();
                    event.autoVerifyEmail();
                })
                .postConfirmation(event -> seen.add(event.userAttributes()));

        signUp(pool, "alice", attribute("email", EMAIL), attribute("phone_number", "+15555550100"));

        assertThat(seen.get(0))
                .containsEntry("cognito:email_alias", EMAIL)
                .doesNotContainKey("cognito:phone_number_alias");
    }

    @Test
    void in_a_pool_for_numbers_post_confirmation_is_told_of_the_number() {
        TestPool numbers = TestPool.create(aws, p -> p.usernameAttributes(UsernameAttributeType.PHONE_NUMBER));
        aws.emulator()
                .trigger(numbers.id())
                .preSignUp(event -> event.autoConfirmUser())
                .postConfirmation(event -> seen.add(event.userAttributes()));

        signUp(numbers, "+15555550100");

        assertThat(seen.get(0))
                .containsEntry("cognito:phone_number_alias", "+15555550100")
                .containsEntry("phone_number_verified", "false");
    }

    @Test
    void without_names_besides_the_username_events_have_no_alias() {
        TestPool plain = TestPool.create(aws);
        aws.emulator()
                .trigger(plain.id())
                .preSignUp(event -> event.autoConfirmUser())
                .postConfirmation(event -> seen.add(event.userAttributes()));

        signUp(plain, "alice", attribute("email", EMAIL));

        assertThat(seen.get(0)).doesNotContainKey("cognito:email_alias");
    }

    private static void signUp(TestPool pool, String username, AttributeType... attributes) {
        pool.cognito()
                .signUp(r -> r.clientId(pool.clientId())
                        .username(username)
                        .password(TestPool.PASSWORD)
                        .userAttributes(attributes));
    }
}
