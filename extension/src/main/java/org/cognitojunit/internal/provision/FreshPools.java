package org.cognitojunit.internal.provision;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.PoolSettings;
import org.cognitojunit.internal.removal.PoolRemoval;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Makes each pool anew, and deletes it where the backend wants that. */
final class FreshPools implements PoolSupply {

    private final Backend backend;
    private final CognitoIdentityProviderClient sdk;
    private final PoolRemoval removal;
    private final Set<String> chosen = ConcurrentHashMap.newKeySet();

    FreshPools(Backend backend, CognitoIdentityProviderClient sdk) {
        this.backend = backend;
        this.sdk = sdk;
        removal = new PoolRemoval(sdk);
    }

    @Override
    public UserPoolType take(PoolSettings settings, @Nullable String id, String name, PoolCalls calls) {
        CreateUserPoolRequest request = PoolRequest.of(settings)
                .poolName(PoolNames.limited(backend.poolNamePrefix(), name))
                .userPoolTags(id == null ? backend.poolTags() : ChosenIds.tags(backend, id))
                .build();
        UserPoolType pool =
                calls.make("CreateUserPool", () -> sdk.createUserPool(request).userPool());
        if (id != null) {
            chosen.add(pool.id());
        }
        try {
            MfaRequest.of(pool.id(), settings)
                    .ifPresent(mfa -> calls.make("SetUserPoolMfaConfig", () -> sdk.setUserPoolMfaConfig(mfa)));
            return pool;
        } catch (RuntimeException e) {
            undo(pool.id(), e);
            throw e;
        }
    }

    private void undo(String poolId, RuntimeException failure) {
        try {
            discard(poolId);
        } catch (SdkException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void giveBack(String poolId) {
        discard(poolId);
    }

    @Override
    public void discard(String poolId) {
        // An id that was chosen must be free for the next to choose it.
        if (backend.deletesPools() || chosen.remove(poolId)) {
            removal.delete(poolId);
        }
    }
}
