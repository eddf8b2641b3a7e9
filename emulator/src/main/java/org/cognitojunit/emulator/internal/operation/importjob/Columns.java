package org.cognitojunit.emulator.internal.operation.importjob;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;

/** The columns of a file with users: the attributes of the pool, and two of Cognito's own. */
final class Columns {

    static final String USERNAME = "cognito:username";
    static final String MFA_ENABLED = "cognito:mfa_enabled";

    private Columns() {}

    /** In the order of GetCSVHeader. */
    static List<String> of(Schema schema) {
        return Stream.concat(
                        schema.attributes().stream().map(SchemaAttribute::name).filter(name -> !name.equals("sub")),
                        Stream.of(MFA_ENABLED, USERNAME))
                .toList();
    }

    /**
     * Checks the header of a file, whose columns may come in any order.
     *
     * @throws CognitoError if a column is missing, unknown or there twice
     */
    static void check(List<String> header, Schema schema) {
        List<String> expected = of(schema);
        if (header.size() != expected.size() || !new HashSet<>(header).equals(new HashSet<>(expected))) {
            throw CognitoError.invalidParameter("The header of the CSV file must name these columns, in any order: "
                    + String.join(",", expected) + ".");
        }
    }
}
