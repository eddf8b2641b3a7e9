package org.cognitojunit.internal.removal;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Deletes pools by calls of the API, and first what stands in the way of that. */
public final class PoolRemoval {

    /** A domain that is being deleted still stands in the way: ten seconds, after which the deletion says so itself. */
    private static final int LOOKS_AT_DOMAIN = 21;

    private static final long BETWEEN_LOOKS = 500;

    private final CognitoIdentityProviderClient sdk;
    private final Pause pause;

    public PoolRemoval(CognitoIdentityProviderClient sdk) {
        this(sdk, TimeUnit.MILLISECONDS::sleep);
    }

    PoolRemoval(CognitoIdentityProviderClient sdk, Pause pause) {
        this.sdk = sdk;
        this.pause = pause;
    }

    /** Deletes a pool. It is no harm if it has been deleted already, or if somebody else is deleting it. */
    public void delete(String poolId) {
        try {
            deleteWithDomains(poolId);
        } catch (ResourceNotFoundException e) {
            // Already gone.
        }
    }

    private void deleteWithDomains(String poolId) {
        try {
            sdk.deleteUserPool(r -> r.userPoolId(poolId));
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
            // An update resets what it does not name: what its second factors depend on, and what a sweeper knows it by
            // should the deletion fail.
            sdk.updateUserPool(r -> r.userPoolId(poolId)
                    .deletionProtection(DeletionProtectionType.INACTIVE)
                    .userPoolTags(pool.userPoolTags())
                    .mfaConfiguration(pool.mfaConfiguration())
                    .emailConfiguration(pool.emailConfiguration())
                    .smsConfiguration(pool.smsConfiguration()));
        }
    }

    private void deleteDomain(String poolId, @Nullable String domain) {
        if (domain == null) {
            return;
        }
        try {
            sdk.deleteUserPoolDomain(r -> r.userPoolId(poolId).domain(domain));
        } catch (InvalidParameterException e) {
            if (isOf(poolId, domain)) {
                throw e;
            }
            // Somebody else has deleted it meanwhile.
        }
        awaitEnd(poolId, domain);
    }

    private void awaitEnd(String poolId, String domain) {
        try {
            for (int looks = 1; isOf(poolId, domain) && looks < LOOKS_AT_DOMAIN; looks++) {
                pause.milliseconds(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted while a domain was being deleted.", e);
        }
    }

    /** AWS describes a domain that does not exist by nothing. */
    private boolean isOf(String poolId, String domain) {
        try {
            DomainDescriptionType description =
                    sdk.describeUserPoolDomain(r -> r.domain(domain)).domainDescription();
            return description != null && poolId.equals(description.userPoolId());
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    /** Does nothing for a while. */
    @FunctionalInterface
    interface Pause {
        void milliseconds(long count) throws InterruptedException;
    }
}
