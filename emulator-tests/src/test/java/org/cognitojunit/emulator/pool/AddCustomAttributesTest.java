package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

class AddCustomAttributesTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool = aws.cognito()
            .createUserPool(r -> r.poolName("p").schema(text("dept")))
            .userPool()
            .id();

    @Test
    void an_attribute_is_added_to_the_schema() {
        add(SchemaAttributeType.builder()
                .name("level")
                .attributeDataType(AttributeDataType.NUMBER)
                .numberAttributeConstraints(c -> c.minValue("1").maxValue("9"))
                .build());

        assertThat(custom())
                .filteredOn(attribute -> attribute.name().equals("custom:level"))
                .singleElement()
                .isEqualTo(SchemaAttributeType.builder()
                        .name("custom:level")
                        .attributeDataType(AttributeDataType.NUMBER)
                        .developerOnlyAttribute(false)
                        .mutable(true)
                        .required(false)
                        .numberAttributeConstraints(c -> c.minValue("1").maxValue("9"))
                        .build());
    }

    @Test
    void users_can_have_the_attribute_from_then_on() {
        add(text("badge"));

        aws.cognito()
                .adminCreateUser(r -> r.userPoolId(pool)
                        .username("alice")
                        .userAttributes(AttributeType.builder()
                                .name("custom:badge")
                                .value("7")
                                .build()));

        assertThat(aws.cognito()
                        .adminGetUser(r -> r.userPoolId(pool).username("alice"))
                        .userAttributes())
                .contains(
                        AttributeType.builder().name("custom:badge").value("7").build());
    }

    @Test
    void an_attribute_that_exists_is_refused_and_nothing_is_added() {
        assertRefused(
                () -> add(text("badge"), text("dept")),
                InvalidParameterException.class,
                "custom:dept: Existing attribute already has name custom:dept.");
        assertThat(custom()).extracting(SchemaAttributeType::name).containsExactly("custom:dept");
    }

    @Test
    void a_prefix_that_is_given_is_part_of_the_name() {
        add(text("custom:dept"));

        assertThat(custom()).extracting(SchemaAttributeType::name).containsExactly("custom:dept", "custom:custom:dept");
    }

    @Test
    void an_attribute_cannot_be_required() {
        assertRefused(
                () -> add(text("badge").toBuilder().required(true).build()),
                InvalidParameterException.class,
                "Required custom attributes are not supported currently.");
    }

    @Test
    void an_attribute_cannot_be_added_twice_at_once() {
        assertRefused(
                () -> add(text("badge"), text("badge")),
                InvalidParameterException.class,
                "Duplicate custom attribute names custom:badge are not allowed in a user pool schema.");
    }

    @Test
    void an_attribute_needs_a_name() {
        assertRefused(
                () -> add(text("badge"), text("x").toBuilder().name(null).build()),
                InvalidParameterException.class,
                "1 validation error detected: Value null at 'customAttributes.2.member.name' failed to satisfy"
                        + " constraint: Member must not be null");
    }

    @Test
    void a_pool_has_fifty_custom_attributes_at_most() {
        add(many("a", 25));
        add(many("b", 24));

        assertRefused(
                () -> add(text("one")),
                InvalidParameterException.class,
                "A user pool can have at most 50 custom attributes, and not 51.");
        assertThat(custom()).hasSize(50);
    }

    private static SchemaAttributeType[] many(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> text(prefix + i)).toArray(SchemaAttributeType[]::new);
    }

    private static SchemaAttributeType text(String name) {
        return SchemaAttributeType.builder()
                .name(name)
                .attributeDataType(AttributeDataType.STRING)
                .build();
    }

    private void add(SchemaAttributeType... attributes) {
        aws.cognito().addCustomAttributes(r -> r.userPoolId(pool).customAttributes(attributes));
    }

    private Collection<SchemaAttributeType> custom() {
        List<SchemaAttributeType> schema = aws.cognito()
                .describeUserPool(r -> r.userPoolId(pool))
                .userPool()
                .schemaAttributes();
        return schema.stream()
                .filter(attribute -> attribute.name().startsWith("custom:"))
                .toList();
    }
}
