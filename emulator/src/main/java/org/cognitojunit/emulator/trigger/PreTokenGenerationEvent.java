package org.cognitojunit.emulator.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before tokens are issued, version 1: the function may change claims of the ID token, and groups in both tokens. */
public final class PreTokenGenerationEvent extends TriggerEvent {

    private static final String DETAILS = "claimsOverrideDetails";

    PreTokenGenerationEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** The user's groups. */
    public List<String> groups() {
        return GroupDetails.groups(request());
    }

    /** The roles of the user's groups. */
    public List<String> iamRoles() {
        return GroupDetails.roles(request());
    }

    /** The role of the group that comes first. */
    public Optional<String> preferredRole() {
        return GroupDetails.preferredRole(request());
    }

    /** Adds a claim to the ID token, or gives one another value. Protected claims stay as they are. */
    public void addOrOverrideClaim(String name, String value) {
        map(map(response(), DETAILS), "claimsToAddOrOverride").put(name, value);
    }

    /** Leaves claims out of the ID token. Protected claims stay. */
    public void suppressClaims(String... names) {
        map(response(), DETAILS).put("claimsToSuppress", List.of(names));
    }

    /** Puts other groups and roles into the tokens; empty ones leave the claims out. */
    public void overrideGroups(List<String> groups, List<String> iamRoles, @Nullable String preferredRole) {
        GroupDetails.override(map(response(), DETAILS), groups, iamRoles, preferredRole);
    }
}
