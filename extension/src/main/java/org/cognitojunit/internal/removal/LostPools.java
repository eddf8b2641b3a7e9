package org.cognitojunit.internal.removal;

import java.util.List;
import java.util.Set;
import org.cognitojunit.backend.Backend;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/**
 * Finds the pools of a run that no answer has named: a connection broke after a pool was made, and the SDK made another. It
 * goes by the tags that only this run gives; where the backend has none, nobody can tell.
 */
record LostPools(CognitoIdentityProviderClient sdk, Backend backend) {

    void findFor(MadePools made) {
        if (!made.mayBeMore() || backend.poolTags().isEmpty()) {
            return;
        }
        Set<String> known = Set.copyOf(made.alive());
        for (UserPoolDescriptionType pool : named()) {
            if (!known.contains(pool.id()) && isOfThisRun(pool.id())) {
                made.found(pool.id());
            }
        }
    }

    /** All pages first: of pools with other names nothing is asked. */
    private List<UserPoolDescriptionType> named() {
        return sdk.listUserPoolsPaginator(r -> r.maxResults(60)).userPools().stream()
                .filter(pool -> pool.name().startsWith(backend.poolNamePrefix()))
                .toList();
    }

    private boolean isOfThisRun(String poolId) {
        try {
            return sdk.describeUserPool(r -> r.userPoolId(poolId))
                    .userPool()
                    .userPoolTags()
                    .entrySet()
                    .containsAll(backend.poolTags().entrySet());
        } catch (ResourceNotFoundException e) {
            // Somebody else's, deleted meanwhile.
            return false;
        }
    }
}
