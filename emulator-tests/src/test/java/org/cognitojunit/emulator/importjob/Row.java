package org.cognitojunit.emulator.importjob;

import java.util.HashMap;
import java.util.Map;

/** A row of a file with users: values by column, empty where there is none. */
record Row(Map<String, String> values) {

    /** A row that suffices. */
    static Row of(String username) {
        return new Row(Map.of(
                "cognito:username",
                username,
                "cognito:mfa_enabled",
                "false",
                "email",
                username + "@example.com",
                "email_verified",
                "true"));
    }

    /** This row with something else in one column. */
    Row with(String column, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(column, value);
        return new Row(changed);
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }
}
