package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

/** What of a user's attributes comes into tokens. */
class AttributeClaimsTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
            aws,
            r -> r.schema(List.of(SchemaAttributeType.builder()
                    .name("level")
                    .attributeDataType(AttributeDataType.NUMBER)
                    .mutable(true)
                    .build())));

    @BeforeEach
    void alice() {
        pool.confirmed(
                "alice",
                attributes(
                        "email", "alice@example.com", "email_verified", "true", "name", "Alice", "custom:level", "7"));
    }

    @Test
    void the_id_token_has_the_attributes() {
        assertThat(claims(pool.signIn("alice").idToken()))
                .containsEntry("email", "alice@example.com")
                .containsEntry("name", "Alice");
    }

    @Test
    void a_flag_is_a_boolean_and_a_custom_number_a_string() {
        assertThat(claims(pool.signIn("alice").idToken()))
                .containsEntry("email_verified", true)
                .containsEntry("custom:level", "7");
    }

    @Test
    void the_access_token_has_no_attributes() {
        assertThat(claims(pool.signIn("alice").accessToken()))
                .doesNotContainKeys("email", "email_verified", "name", "custom:level");
    }

    @Test
    void the_id_token_has_what_the_client_may_read() {
        TestPool narrow = pool.withClient(c -> c.readAttributes("name"));

        assertThat(claims(narrow.signIn("alice").idToken()))
                .containsEntry("name", "Alice")
                .doesNotContainKeys("email", "email_verified", "custom:level");
    }

    @Test
    void a_refresh_looks_at_the_attributes_again() {
        AuthenticationResultType tokens = pool.signIn("alice");
        pool.update("alice", attributes("name", "Alicia"));

        assertThat(claims(pool.refresh(tokens).idToken())).containsEntry("name", "Alicia");
    }

    private static Map<String, Object> claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
