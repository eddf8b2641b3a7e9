package org.cognitojunit.clients.lifecycle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    @Test
    void whatever_can_be_created_set_or_deleted_has_a_life_cycle() {
        Set<String> called = LifeCycle.all().stream()
                .flatMap(cycle -> cycle.steps().stream())
                .map(Step::call)
                .collect(toSet());

        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            assertThat(emulator.operations().stream()
                            .filter(operation -> operation.matches("(Create|Set|Tag|Untag|Delete|Describe|.*Update).*"))
                            .filter(operation -> !called.contains(operation)))
                    // What users do with themselves, and admins with a device or an event, makes and ends no resource.
                    .containsExactlyInAnyOrder(
                            "AdminUpdateAuthEventFeedback",
                            "AdminUpdateDeviceStatus",
                            "DeleteUser",
                            "DeleteUserAttributes",
                            "SetUserMFAPreference",
                            "SetUserSettings",
                            "UpdateAuthEventFeedback",
                            "UpdateUserAttributes");
        }
    }
}
