package org.cognitojunit.emulator.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssetCategoryType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssetExtensionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssetType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ColorSchemeModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateManagedLoginBrandingRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ManagedLoginBrandingExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ManagedLoginBrandingType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

class ManagedLoginBrandingTest {

    private static final String ONE_OF_BOTH = "useCognitoProvidedValues or settings should be specified (but not both)";
    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    private static final Document SETTINGS = Document.mapBuilder()
            .putString("colorSchemeMode", "DARK")
            .putList("order", list -> list.addNumber(1).addBoolean(true).addNull())
            .build();

    private static final AssetType LOGO = AssetType.builder()
            .category(AssetCategoryType.FORM_LOGO)
            .colorMode(ColorSchemeModeType.LIGHT)
            .extension(AssetExtensionType.PNG)
            .bytes(SdkBytes.fromByteArray(new byte[] {1, 2, 3, -4}))
            .build();

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool =
            aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

    private final String client = client();

    @Test
    void a_style_is_shown_as_it_was_made() {
        ManagedLoginBrandingType created = create(r -> r.settings(SETTINGS).assets(LOGO));

        assertThat(created.userPoolId()).isEqualTo(pool);
        assertThat(created.useCognitoProvidedValues()).isFalse();
        assertThat(created.settings()).isEqualTo(SETTINGS);
        assertThat(created.assets()).containsExactly(LOGO);
        assertThat(created.lastModifiedDate()).isEqualTo(created.creationDate());
        assertThat(describe(created)).isEqualTo(created);
        assertThat(aws.cognito()
                        .describeManagedLoginBrandingByClient(
                                r -> r.userPoolId(pool).clientId(client))
                        .managedLoginBranding())
                .isEqualTo(created);
    }

    @Test
    void cognitos_own_values_may_have_assets_beside_them() {
        ManagedLoginBrandingType created =
                create(r -> r.useCognitoProvidedValues(true).assets(LOGO));

        assertThat(created.useCognitoProvidedValues()).isTrue();
        assertThat(created.settings()).isNull();
        assertThat(created.assets()).containsExactly(LOGO);
    }

    @Test
    void an_update_replaces_the_settings_and_keeps_the_assets() {
        ManagedLoginBrandingType created = create(r -> r.settings(SETTINGS).assets(LOGO));
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        aws.cognito()
                .updateManagedLoginBranding(r -> r.userPoolId(pool)
                        .managedLoginBrandingId(created.managedLoginBrandingId())
                        .useCognitoProvidedValues(true));

        ManagedLoginBrandingType updated = describe(created);
        assertThat(updated.useCognitoProvidedValues()).isTrue();
        assertThat(updated.settings()).isNull();
        assertThat(updated.assets()).containsExactly(LOGO);
        assertThat(updated.creationDate()).isEqualTo(created.creationDate());
        assertThat(updated.lastModifiedDate()).isAfter(created.lastModifiedDate());
    }

    @Test
    void a_deleted_style_is_gone_and_the_client_can_have_another() {
        ManagedLoginBrandingType created = create(r -> r.useCognitoProvidedValues(true));

        aws.cognito()
                .deleteManagedLoginBranding(
                        r -> r.userPoolId(pool).managedLoginBrandingId(created.managedLoginBrandingId()));

        assertRefused(
                () -> describe(created),
                ResourceNotFoundException.class,
                "Managed login branding " + created.managedLoginBrandingId() + " does not exist.");
        assertRefused(
                () -> aws.cognito()
                        .describeManagedLoginBrandingByClient(
                                r -> r.userPoolId(pool).clientId(client)),
                ResourceNotFoundException.class,
                "Managed login branding does not exist for the client " + client + ".");
        assertThat(create(r -> r.useCognitoProvidedValues(true)).managedLoginBrandingId())
                .isNotEqualTo(created.managedLoginBrandingId());
    }

    @Test
    void a_style_goes_with_its_client() {
        ManagedLoginBrandingType created = create(r -> r.useCognitoProvidedValues(true));

        aws.cognito().deleteUserPoolClient(r -> r.userPoolId(pool).clientId(client));

        assertRefused(
                () -> describe(created),
                ResourceNotFoundException.class,
                "Managed login branding " + created.managedLoginBrandingId() + " does not exist.");
    }

    @Test
    void a_style_has_settings_or_cognitos_values() {
        assertRefused(() -> create(r -> {}), InvalidParameterException.class, ONE_OF_BOTH);
        assertRefused(() -> create(r -> r.assets(LOGO)), InvalidParameterException.class, ONE_OF_BOTH);
        assertRefused(
                () -> create(r -> r.useCognitoProvidedValues(true).settings(SETTINGS)),
                InvalidParameterException.class,
                ONE_OF_BOTH);
        ManagedLoginBrandingType created = create(r -> r.settings(SETTINGS));
        assertRefused(
                () -> aws.cognito()
                        .updateManagedLoginBranding(r -> r.userPoolId(pool)
                                .managedLoginBrandingId(created.managedLoginBrandingId())
                                .useCognitoProvidedValues(false)),
                InvalidParameterException.class,
                ONE_OF_BOTH);
        assertThat(describe(created)).isEqualTo(created);
    }

    @Test
    void settings_are_an_object() {
        assertRefused(
                () -> create(r -> r.settings(Document.fromString("dark"))),
                InvalidParameterException.class,
                "Settings must be a JSON object.");
    }

    @Test
    void a_client_has_one_style() {
        ManagedLoginBrandingType created = create(r -> r.settings(SETTINGS));

        assertRefused(
                () -> create(r -> r.useCognitoProvidedValues(true)),
                ManagedLoginBrandingExistsException.class,
                "Managed login branding already exists for the client " + client + ".");
        assertThat(describe(created)).isEqualTo(created);
    }

    @Test
    void a_pool_has_twenty_styles() {
        for (int i = 0; i < 20; i++) {
            String other = client();
            create(r -> r.clientId(other).useCognitoProvidedValues(true));
        }

        assertRefused(
                () -> create(r -> r.useCognitoProvidedValues(true)),
                LimitExceededException.class,
                "Managed login branding: a user pool can have at most 20 of them.");
    }

    @Test
    void a_style_needs_a_client_of_the_pool() {
        assertRefused(
                () -> create(r -> r.clientId("nobody").useCognitoProvidedValues(true)),
                ResourceNotFoundException.class,
                "User pool client does not exist.");
    }

    @Test
    void an_update_and_a_deletion_name_a_style_that_exists() {
        assertRefused(
                () -> aws.cognito()
                        .updateManagedLoginBranding(r -> r.userPoolId(pool)
                                .managedLoginBrandingId(NOWHERE)
                                .useCognitoProvidedValues(true)),
                ResourceNotFoundException.class,
                "Managed login branding " + NOWHERE + " does not exist.");
        assertRefused(
                () -> aws.cognito()
                        .deleteManagedLoginBranding(r -> r.userPoolId(pool).managedLoginBrandingId(NOWHERE)),
                ResourceNotFoundException.class,
                "Managed login branding " + NOWHERE + " does not exist.");
        assertRefused(
                () -> aws.cognito().updateManagedLoginBranding(r -> r.userPoolId(pool)),
                InvalidParameterException.class,
                "1 validation error detected: Value null at 'managedLoginBrandingId' failed to satisfy constraint:"
                        + " Member must not be null");
        assertRefused(
                () -> aws.cognito().updateManagedLoginBranding(r -> r.managedLoginBrandingId(NOWHERE)),
                InvalidParameterException.class,
                "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not"
                        + " be null");
    }

    private ManagedLoginBrandingType create(Consumer<CreateManagedLoginBrandingRequest.Builder> style) {
        return aws.cognito()
                .createManagedLoginBranding(r -> style.accept(r.userPoolId(pool).clientId(client)))
                .managedLoginBranding();
    }

    private ManagedLoginBrandingType describe(ManagedLoginBrandingType style) {
        return aws.cognito()
                .describeManagedLoginBranding(
                        r -> r.userPoolId(pool).managedLoginBrandingId(style.managedLoginBrandingId()))
                .managedLoginBranding();
    }

    private String client() {
        return aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                .userPoolClient()
                .clientId();
    }
}
