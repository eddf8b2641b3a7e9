package org.cognitojunit.emulator.internal.pool;

import static java.util.stream.Collectors.toSet;
import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the ways in which users recover their accounts. */
final class RecoveryRules {

    private static final String INVALID =
            "Invalid account recovery setting parameter. Account Recovery Setting cannot ";

    private RecoveryRules() {}

    static void check(Input settings) {
        List<Input> mechanisms = settings.structure("AccountRecoverySetting")
                .map(recovery -> recovery.structures("RecoveryMechanisms"))
                .orElse(List.of());
        Set<String> names = mechanisms.stream().map(m -> m.string("Name")).collect(toSet());
        Set<Integer> priorities =
                mechanisms.stream().flatMap(m -> m.integer("Priority").stream()).collect(toSet());
        if (names.size() > 1 && names.contains("admin_only")) {
            throw invalidParameter(INVALID + "use admin_only setting with any other recovery mechanisms.");
        }
        if (names.size() < mechanisms.size() || priorities.size() < mechanisms.size()) {
            throw invalidParameter(INVALID + "have duplicate priorities or recovery mechanisms.");
        }
    }
}
