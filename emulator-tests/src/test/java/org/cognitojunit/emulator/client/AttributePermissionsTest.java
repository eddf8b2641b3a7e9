package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class AttributePermissionsTest {

    private static final String BAD_READ = "Invalid read attributes specified while creating a client";
    private static final String BAD_WRITE = "Invalid write attributes specified while creating a client";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    /** In which e-mail addresses are required. */
    private static String pool = "";

    @BeforeAll
    static void createPool() {
        pool = aws.cognito()
                .createUserPool(r -> r.poolName("p")
                        .schema(
                                SchemaAttributeType.builder()
                                        .name("email")
                                        .required(true)
                                        .build(),
                                custom("dept").build(),
                                custom("tenant").mutable(false).build(),
                                custom("internal").developerOnlyAttribute(true).build()))
                .userPool()
                .id();
    }

    @Test
    void lists_come_back_as_they_went_in() {
        UserPoolClientType client = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("c")
                        .readAttributes("email", "email_verified", "custom:dept", "dev:custom:internal", "identities")
                        .writeAttributes("email", "custom:dept", "custom:tenant"))
                .userPoolClient();

        assertThat(client.readAttributes())
                .containsExactly("email", "email_verified", "custom:dept", "dev:custom:internal", "identities");
        assertThat(client.writeAttributes()).containsExactly("email", "custom:dept", "custom:tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dept", "custom:other", "Email"})
    void what_can_be_read_is_in_the_schema(String attribute) {
        assertRefused(() -> createReading("email", attribute), InvalidParameterException.class, BAD_READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dept",
                "custom:other",
                "sub",
                "email_verified",
                "phone_number_verified",
                "identities",
                "dev:custom:internal"
            })
    void what_can_be_written_is_in_the_schema_and_not_cognitos_own(String attribute) {
        assertRefused(() -> createWriting("email", attribute), InvalidParameterException.class, BAD_WRITE);
    }

    @Test
    void what_is_required_must_be_writable() {
        assertRefused(() -> createWriting("name"), InvalidParameterException.class, BAD_WRITE);
    }

    @Test
    void an_update_is_refused_in_its_own_words() {
        String client = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                .userPoolClient()
                .clientId();

        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolClient(
                                r -> r.userPoolId(pool).clientId(client).readAttributes("custom:other")),
                InvalidParameterException.class,
                "Invalid read attributes specified while updating a client");
        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolClient(
                                r -> r.userPoolId(pool).clientId(client).writeAttributes("email", "email_verified")),
                InvalidParameterException.class,
                "Invalid write attributes specified while updating a client");
    }

    private static SchemaAttributeType.Builder custom(String name) {
        return SchemaAttributeType.builder().name(name).attributeDataType("String");
    }

    private static void createReading(String... attributes) {
        aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c").readAttributes(attributes));
    }

    private static void createWriting(String... attributes) {
        aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c").writeAttributes(attributes));
    }
}
