package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.StringAttributeConstraintsType;

class SchemaTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void custom_attributes_follow_the_standard_ones_in_the_order_in_which_they_are_defined() {
        List<SchemaAttributeType> schema = create(
                custom("zebra", "String").build(), custom("ant", "Number").build());

        assertThat(schema.subList(0, 20)).isEqualTo(StandardSchema.asCreated());
        assertThat(schema.subList(20, schema.size()))
                .extracting(SchemaAttributeType::name)
                .containsExactly("custom:zebra", "custom:ant");
    }

    @Test
    void a_custom_string_without_constraints_shows_empty_ones() {
        SchemaAttributeType dept = only(custom("dept", "String").build());

        assertThat(dept)
                .isEqualTo(SchemaAttributeType.builder()
                        .name("custom:dept")
                        .attributeDataType(AttributeDataType.STRING)
                        .developerOnlyAttribute(false)
                        .mutable(true)
                        .required(false)
                        .stringAttributeConstraints(
                                StringAttributeConstraintsType.builder().build())
                        .build());
    }

    @Test
    void constraints_in_part_come_back_as_they_are() {
        SchemaAttributeType dept = only(custom("dept", "String")
                .stringAttributeConstraints(c -> c.maxLength("16"))
                .build());

        assertThat(dept.stringAttributeConstraints())
                .isEqualTo(
                        StringAttributeConstraintsType.builder().maxLength("16").build());
    }

    @Test
    void constraints_for_another_type_are_dropped() {
        SchemaAttributeType level = only(custom("level", "Number")
                .stringAttributeConstraints(c -> c.maxLength("16"))
                .numberAttributeConstraints(c -> c.minValue("-5").maxValue("5"))
                .build());

        assertThat(level.stringAttributeConstraints()).isNull();
        assertThat(level.numberAttributeConstraints().minValue()).isEqualTo("-5");
        assertThat(level.numberAttributeConstraints().maxValue()).isEqualTo("5");
    }

    @Test
    void dates_and_booleans_have_no_constraints() {
        SchemaAttributeType since = only(custom("since", "DateTime")
                .stringAttributeConstraints(c -> c.maxLength("16"))
                .build());

        assertThat(since.stringAttributeConstraints()).isNull();
        assertThat(since.numberAttributeConstraints()).isNull();
    }

    @Test
    void a_developer_only_attribute_has_a_prefix_of_its_own() {
        SchemaAttributeType secret =
                only(custom("secret", "String").developerOnlyAttribute(true).build());

        assertThat(secret.name()).isEqualTo("dev:custom:secret");
        assertThat(secret.developerOnlyAttribute()).isTrue();
    }

    @Test
    void an_immutable_custom_attribute_says_so() {
        assertThat(only(custom("tenant", "String").mutable(false).build()).mutable())
                .isFalse();
    }

    @Test
    void a_standard_attribute_can_be_required_immutable_and_shorter_and_stays_in_its_place() {
        List<SchemaAttributeType> schema = create(custom("email", "String")
                .required(true)
                .mutable(false)
                .stringAttributeConstraints(c -> c.minLength("5").maxLength("100"))
                .build());

        assertThat(schema).hasSize(20);
        assertThat(schema.get(10))
                .isEqualTo(custom("email", "String")
                        .required(true)
                        .mutable(false)
                        .developerOnlyAttribute(false)
                        .stringAttributeConstraints(c -> c.minLength("5").maxLength("100"))
                        .build());
    }

    @Test
    void a_standard_attribute_keeps_what_its_definition_leaves_out() {
        List<SchemaAttributeType> schema = create(
                SchemaAttributeType.builder().name("birthdate").required(true).build());

        assertThat(schema.get(13))
                .isEqualTo(StandardSchema.asCreated().get(13).toBuilder()
                        .required(true)
                        .build());
    }

    @Test
    void the_subject_stays_as_it_is() {
        List<SchemaAttributeType> schema =
                create(custom("sub", "String").mutable(true).required(false).build());

        assertThat(schema).isEqualTo(StandardSchema.asCreated());
    }

    @ParameterizedTest
    @MethodSource
    void a_schema_that_breaks_a_rule_is_refused(List<SchemaAttributeType> schema, String message) {
        assertRefused(
                () -> create(schema.toArray(SchemaAttributeType[]::new)), InvalidParameterException.class, message);
    }

    static Stream<Arguments> a_schema_that_breaks_a_rule_is_refused() {
        return Stream.of(
                refused(
                        "required custom",
                        "Required custom attributes are not supported currently.",
                        custom("dept", "String").required(true)),
                refused(
                        "standard with another type",
                        "You can not change AttributeDataType or set developerOnlyAttribute for standard schema"
                                + " attribute email",
                        custom("email", "Number")),
                refused(
                        "standard for developers only",
                        "You can not change AttributeDataType or set developerOnlyAttribute for standard schema"
                                + " attribute email",
                        custom("email", "String").developerOnlyAttribute(true)),
                refused(
                        "custom twice",
                        "Duplicate custom attribute names custom:dept are not allowed in a user pool schema.",
                        custom("dept", "String"),
                        custom("dept", "Number")),
                refused(
                        "standard twice",
                        "Duplicate standard attribute names email are not allowed in a user pool schema.",
                        custom("email", "String"),
                        custom("email", "String")),
                refused(
                        "custom max length below min length",
                        "Attribute custom:level cannot have a max length shorter than it's min length",
                        custom("level", "String").stringAttributeConstraints(lengths("5", "4"))),
                refused(
                        "custom max value below min value",
                        "Attribute custom:n2 cannot have a max value smaller than it's min value",
                        custom("n2", "Number")
                                .numberAttributeConstraints(c -> c.minValue("5").maxValue("4"))),
                refused(
                        "standard longer than 2048",
                        "user.email: String attributes cannot have a length of more than 2048",
                        custom("email", "String").stringAttributeConstraints(lengths("0", "2049"))),
                refused(
                        "standard at least longer than 2048",
                        "user.email: String attributes cannot have a length of more than 2048",
                        custom("email", "String").stringAttributeConstraints(c -> c.minLength("2049"))),
                refused(
                        "custom longer than 2048",
                        "user.custom:dept: String attributes cannot have a length of more than 2048",
                        custom("dept", "String").stringAttributeConstraints(lengths("0", "2049"))),
                refused(
                        "standard max length below min length",
                        "user.email: Max length cannot be less than min length.",
                        custom("email", "String").stringAttributeConstraints(lengths("5", "4"))),
                refused(
                        "standard max value below min value",
                        "user.updated_at: Max value cannot be less than min value.",
                        custom("updated_at", "Number")
                                .numberAttributeConstraints(c -> c.minValue("5").maxValue("4"))),
                refused(
                        "length that is no number",
                        "Invalid StringAttributeConstraints for schema attribute email",
                        custom("email", "String").stringAttributeConstraints(lengths("0", "many"))),
                refused(
                        "negative length",
                        "Invalid StringAttributeConstraints for schema attribute email",
                        custom("email", "String").stringAttributeConstraints(lengths("-1", "5"))),
                refused(
                        "value that is no number",
                        "Invalid NumberAttributeConstraints for schema attribute updated_at",
                        custom("updated_at", "Number").numberAttributeConstraints(c -> c.maxValue("1e5"))),
                refused(
                        "custom without a type",
                        "Invalid AttributeDataType input, consider using the provided AttributeDataType enum.",
                        SchemaAttributeType.builder().name("dept")),
                refused(
                        "name of more than 20 characters",
                        "1 validation error detected: Value 'abcdefghijklmnopqrstu' at 'schema.1.member.name' failed"
                                + " to satisfy constraint: Member must have length less than or equal to 20",
                        custom("abcdefghijklmnopqrstu", "String")),
                refused(
                        "no name",
                        "1 validation error detected: Value null at 'schema.2.member.name' failed to satisfy"
                                + " constraint: Member must not be null",
                        custom("dept", "String"),
                        SchemaAttributeType.builder().attributeDataType("String")));
    }

    private static Arguments refused(String what, String message, SchemaAttributeType.Builder... schema) {
        return argumentSet(
                what,
                Arrays.stream(schema).map(SchemaAttributeType.Builder::build).toList(),
                message);
    }

    private static Consumer<StringAttributeConstraintsType.Builder> lengths(String min, String max) {
        return constraints -> constraints.minLength(min).maxLength(max);
    }

    private static SchemaAttributeType.Builder custom(String name, String type) {
        return SchemaAttributeType.builder().name(name).attributeDataType(type);
    }

    private static SchemaAttributeType only(SchemaAttributeType custom) {
        List<SchemaAttributeType> schema = create(custom);
        assertThat(schema).hasSize(21);
        return schema.get(20);
    }

    private static List<SchemaAttributeType> create(SchemaAttributeType... schema) {
        return aws.cognito()
                .createUserPool(r -> r.poolName("p").schema(schema))
                .userPool()
                .schemaAttributes();
    }
}
