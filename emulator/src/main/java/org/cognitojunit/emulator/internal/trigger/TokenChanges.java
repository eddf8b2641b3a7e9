package org.cognitojunit.emulator.internal.trigger;

import java.util.Optional;
import org.cognitojunit.emulator.trigger.TriggerVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a pre token generation function changes.
 *
 * @param groupsOrNull other groups and roles; null where the user's own stay
 */
public record TokenChanges(
        ClaimChanges idToken,
        ClaimChanges accessToken,
        @Nullable TokenGroups groupsOrNull) {

    static final TokenChanges NONE = new TokenChanges(ClaimChanges.NONE, ClaimChanges.NONE, null);

    private static final int MOST = 5_000;
    private static final String GROUPS = "groupOverrideDetails";

    static TokenChanges of(TriggerVersion version, Reply reply) {
        TokenChanges changes = version == TriggerVersion.V1_0
                ? ofClaims(reply.structure("claimsOverrideDetails"))
                : ofClaimsAndScopes(reply.structure("claimsAndScopeOverrideDetails"));
        if (changes.idToken().size() + changes.accessToken().size() > MOST) {
            throw Reply.unrecognizable();
        }
        return changes;
    }

    public Optional<TokenGroups> groups() {
        return Optional.ofNullable(groupsOrNull);
    }

    private static TokenChanges ofClaims(Reply details) {
        details.strings(ClaimChanges.ADD_OR_OVERRIDE); // Version 1 takes strings only.
        return new TokenChanges(ClaimChanges.of(details), ClaimChanges.NONE, groups(details));
    }

    private static TokenChanges ofClaimsAndScopes(Reply details) {
        return new TokenChanges(
                ClaimChanges.of(details.structure("idTokenGeneration")),
                ClaimChanges.of(details.structure("accessTokenGeneration")),
                groups(details));
    }

    /** A function that names the groups replaces them, also by none; one that does not mention them leaves them. */
    private static @Nullable TokenGroups groups(Reply details) {
        return details.has(GROUPS) ? TokenGroups.of(details.structure(GROUPS)) : null;
    }
}
