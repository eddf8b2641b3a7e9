package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitClass;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitDefinitionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ServiceQuotaExceededException;

class ProvisionedLimitTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void an_account_has_the_free_limit() {
        assertThat(get("UserToken"))
                .isEqualTo(LimitType.builder()
                        .limitDefinition(definition("UserToken"))
                        .provisionedLimitValue(120)
                        .freeLimitValue(120)
                        .build());
    }

    @Test
    void a_limit_is_raised_for_its_category_alone() {
        LimitType updated = update("UserCreation", 200);

        assertThat(updated.provisionedLimitValue()).isEqualTo(200);
        assertThat(updated.freeLimitValue()).isEqualTo(50);
        assertThat(get("UserCreation")).isEqualTo(updated);
        assertThat(get("UserRead").provisionedLimitValue()).isEqualTo(120);
    }

    @Test
    void a_limit_stays_between_the_free_one_and_the_maximum_of_the_account() {
        assertRefused(
                () -> update("UserCreation", 49),
                InvalidParameterException.class,
                "RequestedLimitValue must be at least the free limit of UserCreation, which is 50, and not 49.");
        assertRefused(
                () -> update("UserCreation", 501),
                ServiceQuotaExceededException.class,
                "RequestedLimitValue must be at most the account's maximum for UserCreation, which is 500, and not"
                        + " 501.");
        assertThat(get("UserCreation").provisionedLimitValue()).isEqualTo(50);
    }

    @Test
    void some_limits_cannot_be_changed() {
        assertRefused(
                () -> update("UserList", 60),
                InvalidParameterException.class,
                "The limit of UserList cannot be changed.");
    }

    @Test
    void a_category_must_exist() {
        assertRefused(
                () -> get("Nonsense"),
                InvalidParameterException.class,
                "LimitDefinition.Attributes names no category of API calls. Known ones are [UserAuthentication,"
                        + " UserCreation, UserFederation, UserAccountRecovery, UserRead, UserUpdate, UserToken,"
                        + " UserResourceRead, UserResourceUpdate, UserList, UserPoolRead, UserPoolUpdate,"
                        + " UserPoolResourceRead, UserPoolResourceUpdate, UserPoolClientRead, UserPoolClientUpdate,"
                        + " ClientAuthentication, LimitManagement].");
    }

    private LimitType get(String category) {
        return aws.cognito()
                .getProvisionedLimit(r -> r.limitDefinition(definition(category)))
                .limit();
    }

    private LimitType update(String category, int rate) {
        return aws.cognito()
                .updateProvisionedLimit(
                        r -> r.limitDefinition(definition(category)).requestedLimitValue(rate))
                .limit();
    }

    private static LimitDefinitionType definition(String category) {
        return LimitDefinitionType.builder()
                .limitClass(LimitClass.API_CATEGORY)
                .attributes(Map.of("Category", category))
                .build();
    }
}
