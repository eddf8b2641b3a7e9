package org.cognitojunit.emulator.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.Locale;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UICustomizationType;

class UICustomizationTest {

    private static final String CSS = ".banner-customizable { background: red }";
    private static final UICustomizationType NOTHING =
            UICustomizationType.builder().build();

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool =
            aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

    private final String client = aws.cognito()
            .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
            .userPoolClient()
            .clientId();

    @Test
    void a_pool_without_looks_of_its_own_shows_none() {
        assertThat(get("ALL")).isEqualTo(NOTHING);
        assertThat(get(client)).isEqualTo(NOTHING);
    }

    @Test
    void looks_need_a_domain() {
        assertRefused(
                () -> aws.cognito().setUICustomization(r -> r.userPoolId(pool).css(CSS)),
                InvalidParameterException.class,
                "There has to be an existing domain associated with this user pool.");
        assertThat(get("ALL")).isEqualTo(NOTHING);
    }

    @Test
    void the_looks_of_a_pool_are_those_of_its_clients() {
        domain();

        UICustomizationType set = aws.cognito()
                .setUICustomization(r -> r.userPoolId(pool).css(CSS))
                .uiCustomization();

        assertThat(set.userPoolId()).isEqualTo(pool);
        assertThat(set.clientId()).isEqualTo("ALL");
        assertThat(set.css()).isEqualTo(CSS);
        assertThat(set.cssVersion()).matches("\\d{14}");
        assertThat(set.imageUrl()).isNull();
        assertThat(get(client)).isEqualTo(set);
        assertThat(aws.cognito().getUICustomization(r -> r.userPoolId(pool)).uiCustomization())
                .isEqualTo(set);
    }

    @Test
    void a_client_with_looks_of_its_own_shows_those() {
        domain();
        UICustomizationType all = aws.cognito()
                .setUICustomization(r -> r.userPoolId(pool).clientId("ALL").css(CSS))
                .uiCustomization();

        UICustomizationType own = aws.cognito()
                .setUICustomization(
                        r -> r.userPoolId(pool).clientId(client).imageFile(SdkBytes.fromByteArray(new byte[] {1, 2})))
                .uiCustomization();

        assertThat(own.clientId()).isEqualTo(client);
        assertThat(own.css()).isNull();
        assertThat(own.imageUrl()).startsWith("https://").contains(pool).contains(client);
        assertThat(get(client)).isEqualTo(own);
        assertThat(get("ALL")).isEqualTo(all);
    }

    @Test
    void new_looks_replace_the_old_ones() {
        domain();
        UICustomizationType before = aws.cognito()
                .setUICustomization(
                        r -> r.userPoolId(pool).css(CSS).imageFile(SdkBytes.fromByteArray(new byte[] {1, 2})))
                .uiCustomization();
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        UICustomizationType after = aws.cognito()
                .setUICustomization(r -> r.userPoolId(pool).css(".logo-customizable {}"))
                .uiCustomization();

        assertThat(after.css()).isEqualTo(".logo-customizable {}");
        assertThat(after.imageUrl()).isNull();
        assertThat(after.cssVersion()).isNotEqualTo(before.cssVersion());
        assertThat(after.creationDate()).isEqualTo(before.creationDate());
        assertThat(after.lastModifiedDate()).isAfter(before.lastModifiedDate());
    }

    @Test
    void looks_are_for_clients_of_the_pool() {
        domain();

        assertRefused(
                () -> aws.cognito()
                        .setUICustomization(
                                r -> r.userPoolId(pool).clientId("nobody").css(CSS)),
                ResourceNotFoundException.class,
                "User pool client does not exist.");
        assertRefused(() -> get("nobody"), ResourceNotFoundException.class, "User pool client does not exist.");
    }

    private UICustomizationType get(String owner) {
        return aws.cognito()
                .getUICustomization(r -> r.userPoolId(pool).clientId(owner))
                .uiCustomization();
    }

    private void domain() {
        String prefix = pool.toLowerCase(Locale.ROOT).replace("_", "");
        aws.cognito().createUserPoolDomain(r -> r.userPoolId(pool).domain(prefix));
    }
}
