package org.cognitojunit.emulator.internal.client;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;

/** Rules for the attributes that users of a client may read and write. */
final class AttributePermissionRules {

    /** What Cognito alone writes. */
    private static final Set<String> COGNITOS_OWN = Set.of("sub", "email_verified", "phone_number_verified");

    private AttributePermissionRules() {}

    /**
     * Refuses lists that the schema does not allow.
     *
     * @param action what the caller is about to do to the client, for the message
     */
    static void check(Input settings, Schema schema, String action) {
        if (!settings.strings("ReadAttributes").stream().allMatch(name -> isReadable(name, schema))) {
            throw invalidParameter("Invalid read attributes specified while " + action + " a client");
        }
        List<String> written = settings.strings("WriteAttributes");
        if (!written.isEmpty() && !(isWritable(written, schema) && written.containsAll(required(schema)))) {
            throw invalidParameter("Invalid write attributes specified while " + action + " a client");
        }
    }

    private static boolean isReadable(String name, Schema schema) {
        return name.equals("identities") || schema.find(name).isPresent();
    }

    private static boolean isWritable(List<String> names, Schema schema) {
        return names.stream()
                .allMatch(name -> !COGNITOS_OWN.contains(name)
                        && schema.find(name).filter(a -> !a.developerOnly()).isPresent());
    }

    /** Nobody could sign up with a client that may not write these. */
    private static List<String> required(Schema schema) {
        return schema.attributes().stream()
                .filter(SchemaAttribute::required)
                .map(SchemaAttribute::name)
                .filter(name -> !COGNITOS_OWN.contains(name))
                .toList();
    }
}
