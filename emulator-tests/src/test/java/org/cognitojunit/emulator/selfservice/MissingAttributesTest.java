package org.cognitojunit.emulator.selfservice;

import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

/** Required attributes that a sign-up lacks are named as SCIM's schema names them, which RFC 7643 gives in section 4.1. */
class MissingAttributesTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    @ParameterizedTest
    @CsvSource({
        "name, name.formatted",
        "given_name, name.givenName",
        "family_name, name.familyName",
        "middle_name, name.middleName",
        "nickname, nickName",
        "profile, profileUrl",
        "picture, photos",
        "email, emails",
        "phone_number, phoneNumbers",
        "address, addresses",
        "zoneinfo, timezone",
        "locale, locale",
        "birthdate, birthdate"
    })
    void a_missing_attribute_is_named_as_scim_names_it(String name, String shown) {
        assertRefused(
                () -> signUp(name),
                InvalidParameterException.class,
                "Attributes did not conform to the schema: " + shown + ": The attribute " + shown + " is required");
    }

    @ParameterizedTest
    @CsvSource({"phone_number, name", "name, phone_number"})
    void several_are_named_on_one_line(String one, String another) {
        assertRefused(
                () -> signUp(one, another),
                InvalidParameterException.class,
                "Attributes did not conform to the schema: name.formatted: The attribute name.formatted is required,"
                        + " phoneNumbers: The attribute phoneNumbers is required");
    }

    private static void signUp(String... required) {
        List<SchemaAttributeType> schema = List.of(required).stream()
                .map(name -> SchemaAttributeType.builder()
                        .name(name)
                        .attributeDataType("String")
                        .required(true)
                        .build())
                .toList();
        TestPool pool = TestPool.create(aws, p -> p.schema(schema));
        aws.cognito().signUp(r -> r.clientId(pool.clientId()).username("alice").password(TestPool.PASSWORD));
    }
}
