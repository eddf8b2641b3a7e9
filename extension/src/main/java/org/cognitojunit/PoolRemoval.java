package org.cognitojunit;

import org.cognitojunit.backend.Backend;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Deletes pools by calls of the API, and first what stands in the way of that. */
final class PoolRemoval {

    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;

    PoolRemoval(Backend backend, CognitoIdentityProviderClient sdk) {
        this.backend = backend;
        this.sdk = sdk;
    }

    /** Deletes a pool, where the backend wants that. A test that has deleted its pool itself has done no harm. */
    void delete(String poolId) {
        if (!backend.deletesPools()) {
            return;
        }
        try {
            sdk.deleteUserPool(r -> r.userPoolId(poolId));
        } catch (ResourceNotFoundException e) {
            // Already gone.
        } catch (InvalidParameterException e) {
            clear(poolId, e);
            sdk.deleteUserPool(r -> r.userPoolId(poolId));
        }
    }

    /**
     * Looks at what the pool has, and not at what was declared: provisioning may have failed before, and the test may have
     * added a domain or protected the pool.
     */
    private void clear(String poolId, InvalidParameterException refusal) {
        UserPoolType pool = sdk.describeUserPool(r -> r.userPoolId(poolId)).userPool();
        boolean isProtected = pool.deletionProtection() == DeletionProtectionType.ACTIVE;
        if (pool.domain() == null && pool.customDomain() == null && !isProtected) {
            throw refusal;
        }
        deleteDomain(poolId, pool.domain());
        deleteDomain(poolId, pool.customDomain());
        if (isProtected) {
            // With what its second factors depend on: an update resets what it does not name.
            sdk.updateUserPool(r -> r.userPoolId(poolId)
                    .deletionProtection(DeletionProtectionType.INACTIVE)
                    .mfaConfiguration(pool.mfaConfiguration())
                    .emailConfiguration(pool.emailConfiguration())
                    .smsConfiguration(pool.smsConfiguration()));
        }
    }

    private void deleteDomain(String poolId, @Nullable String domain) {
        if (domain != null) {
            sdk.deleteUserPoolDomain(r -> r.userPoolId(poolId).domain(domain));
        }
    }
}
