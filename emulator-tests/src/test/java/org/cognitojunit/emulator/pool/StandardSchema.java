package org.cognitojunit.emulator.pool;

import java.util.List;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

/** The attributes of every pool, written out as AWS shows them. */
final class StandardSchema {

    /** The names in the order of DescribeUserPool. */
    static final List<String> DESCRIBED_NAMES = List.of(
            "profile",
            "address",
            "birthdate",
            "gender",
            "preferred_username",
            "updated_at",
            "website",
            "picture",
            "identities",
            "sub",
            "email_verified",
            "phone_number_verified",
            "phone_number",
            "zoneinfo",
            "locale",
            "email",
            "given_name",
            "family_name",
            "middle_name",
            "name",
            "nickname");

    private StandardSchema() {}

    /** In the order of CreateUserPool. */
    static List<SchemaAttributeType> asCreated() {
        return List.of(
                text("sub", "1", "2048").mutable(false).required(true).build(),
                text("name", "0", "2048").build(),
                text("given_name", "0", "2048").build(),
                text("family_name", "0", "2048").build(),
                text("middle_name", "0", "2048").build(),
                text("nickname", "0", "2048").build(),
                text("preferred_username", "0", "2048").build(),
                text("profile", "0", "2048").build(),
                text("picture", "0", "2048").build(),
                text("website", "0", "2048").build(),
                text("email", "0", "2048").build(),
                attribute("email_verified", AttributeDataType.BOOLEAN).build(),
                text("gender", "0", "2048").build(),
                text("birthdate", "10", "10").build(),
                text("zoneinfo", "0", "2048").build(),
                text("locale", "0", "2048").build(),
                text("phone_number", "0", "2048").build(),
                attribute("phone_number_verified", AttributeDataType.BOOLEAN).build(),
                text("address", "0", "2048").build(),
                attribute("updated_at", AttributeDataType.NUMBER)
                        .numberAttributeConstraints(c -> c.minValue("0"))
                        .build());
    }

    private static SchemaAttributeType.Builder text(String name, String min, String max) {
        return attribute(name, AttributeDataType.STRING)
                .stringAttributeConstraints(c -> c.minLength(min).maxLength(max));
    }

    private static SchemaAttributeType.Builder attribute(String name, AttributeDataType type) {
        return SchemaAttributeType.builder()
                .name(name)
                .attributeDataType(type)
                .developerOnlyAttribute(false)
                .mutable(true)
                .required(false);
    }
}
