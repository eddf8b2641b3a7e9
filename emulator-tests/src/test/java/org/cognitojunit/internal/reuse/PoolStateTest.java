package org.cognitojunit.internal.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.extension.OddView;
import org.cognitojunit.internal.embedded.EmbeddedBackendProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** Seen through a service that shows every list in another order each time. */
class PoolStateTest {

    @AutoClose
    private final Backend backend = new EmbeddedBackendProvider().start(parameter -> Optional.empty());

    @AutoClose
    private final CognitoIdentityProviderClient sdk = backend.newClient(OddView.SHUFFLED.begin());

    private final String poolId = sdk.createUserPool(r -> r.poolName("orders")
                    .aliasAttributesWithStrings("email", "phone_number", "preferred_username")
                    .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                    .accountRecoverySetting(a -> a.recoveryMechanisms(
                            recovery(RecoveryOptionNameType.VERIFIED_EMAIL, 1),
                            recovery(RecoveryOptionNameType.VERIFIED_PHONE_NUMBER, 2))))
            .userPool()
            .id();

    private final PoolState before = state();

    @Test
    void the_order_of_lists_is_no_difference() {
        for (int i = 0; i < 20; i++) {
            assertThat(state().differences(before)).isEmpty();
        }
    }

    @Test
    void an_attribute_more_is_one() {
        sdk.addCustomAttributes(r -> r.userPoolId(poolId)
                .customAttributes(SchemaAttributeType.builder()
                        .name("tenant")
                        .attributeDataType(AttributeDataType.STRING)
                        .build()));

        assertThat(state().differences(before)).containsExactly("SchemaAttributes");
    }

    @Test
    void other_priorities_of_the_same_mechanisms_are_one() {
        sdk.updateUserPool(r -> r.userPoolId(poolId)
                .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                .accountRecoverySetting(a -> a.recoveryMechanisms(
                        recovery(RecoveryOptionNameType.VERIFIED_EMAIL, 2),
                        recovery(RecoveryOptionNameType.VERIFIED_PHONE_NUMBER, 1))));

        assertThat(state().differences(before)).containsExactly("AccountRecoverySetting");
    }

    @Test
    void second_factors_are_one() {
        sdk.setUserPoolMfaConfig(r -> r.userPoolId(poolId)
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .softwareTokenMfaConfiguration(s -> s.enabled(true)));

        assertThat(state().differences(before)).contains("MfaConfiguration", "SoftwareTokenMfaConfiguration");
    }

    private PoolState state() {
        return PoolState.of(poolId, sdk);
    }

    private static RecoveryOptionType recovery(RecoveryOptionNameType name, int priority) {
        return RecoveryOptionType.builder().name(name).priority(priority).build();
    }
}
