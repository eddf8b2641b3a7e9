package org.cognitojunit.internal.removal;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Deletes pools by calls of the API, and first what stands in the way of that. */
public final class PoolRemoval {

    private final CognitoIdentityProviderClient sdk;

    public PoolRemoval(CognitoIdentityProviderClient sdk) {
        this.sdk = sdk;
    }

    /** Deletes a pool. It is no harm if it has been deleted already. */
    public void delete(String poolId) {
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
            // With what its second factors depend on, and with what a sweeper knows it by, should the deletion fail: an
            // update
            // resets what it does not name.
            sdk.updateUserPool(r -> r.userPoolId(poolId)
                    .deletionProtection(DeletionProtectionType.INACTIVE)
                    .userPoolTags(pool.userPoolTags())
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
