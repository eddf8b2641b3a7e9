package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.StringAttributeConstraintsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class DescribeUserPoolTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_description_is_the_answer_to_the_creation_with_tags_and_another_schema() {
        UserPoolType created =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool();

        UserPoolType described = describe(created.id());

        assertThat(created.hasUserPoolTags()).isFalse();
        assertThat(described.hasUserPoolTags()).isTrue();
        assertThat(described)
                .isEqualTo(created.toBuilder()
                        .userPoolTags(Map.of())
                        .schemaAttributes(described.schemaAttributes())
                        .build());
    }

    @Test
    void the_schema_comes_in_an_order_of_its_own_with_the_identities_and_custom_attributes_last() {
        String id = aws.cognito()
                .createUserPool(r -> r.poolName("p").schema(custom("zebra"), custom("ant")))
                .userPool()
                .id();
        List<String> expected = new ArrayList<>(StandardSchema.DESCRIBED_NAMES);
        expected.addAll(List.of("custom:zebra", "custom:ant"));

        assertThat(describe(id).schemaAttributes())
                .extracting(SchemaAttributeType::name)
                .isEqualTo(expected);
    }

    @Test
    void the_schema_holds_the_same_attributes_as_the_creation_showed_and_the_identities() {
        String id =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
        List<SchemaAttributeType> expected = new ArrayList<>(StandardSchema.asCreated());
        expected.add(SchemaAttributeType.builder()
                .name("identities")
                .attributeDataType(AttributeDataType.STRING)
                .developerOnlyAttribute(false)
                .mutable(true)
                .required(false)
                .stringAttributeConstraints(
                        StringAttributeConstraintsType.builder().build())
                .build());

        assertThat(describe(id).schemaAttributes()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void users_are_counted() {
        String id =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
        aws.cognito().adminCreateUser(r -> r.userPoolId(id).username("alice").temporaryPassword("Temp-Horse-1"));
        aws.cognito().adminCreateUser(r -> r.userPoolId(id).username("bob").temporaryPassword("Temp-Horse-1"));

        assertThat(describe(id).estimatedNumberOfUsers()).isEqualTo(2);
    }

    @Test
    void a_pool_that_does_not_exist_cannot_be_described() {
        assertRefused(
                () -> describe("us-east-1_nowhere00"),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private static SchemaAttributeType custom(String name) {
        return SchemaAttributeType.builder()
                .name(name)
                .attributeDataType(AttributeDataType.STRING)
                .build();
    }

    private static UserPoolType describe(String id) {
        return aws.cognito().describeUserPool(r -> r.userPoolId(id)).userPool();
    }
}
