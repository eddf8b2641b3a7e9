package org.cognitojunit.internal.reuse;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ProviderDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** Takes out of pools what tests have put into them, and looks at what is there instead of at what was declared. */
public final class PoolClearing {

    private static final int PAGE = 60;

    private final CognitoIdentityProviderClient sdk;

    public PoolClearing(CognitoIdentityProviderClient sdk) {
        this.sdk = sdk;
    }

    /** Takes out users, groups, clients, resource servers, identity providers and domains. */
    public void clear(String poolId) {
        clearUsers(poolId);
        each(
                sdk.listGroupsPaginator(r -> r.userPoolId(poolId).limit(PAGE)).groups(),
                GroupType::groupName,
                name -> sdk.deleteGroup(r -> r.userPoolId(poolId).groupName(name)));
        each(
                sdk.listUserPoolClientsPaginator(r -> r.userPoolId(poolId).maxResults(PAGE))
                        .userPoolClients(),
                UserPoolClientDescription::clientId,
                id -> sdk.deleteUserPoolClient(r -> r.userPoolId(poolId).clientId(id)));
        each(
                sdk.listResourceServersPaginator(r -> r.userPoolId(poolId).maxResults(50))
                        .resourceServers(),
                ResourceServerType::identifier,
                id -> sdk.deleteResourceServer(r -> r.userPoolId(poolId).identifier(id)));
        each(
                sdk.listIdentityProvidersPaginator(r -> r.userPoolId(poolId).maxResults(PAGE))
                        .providers(),
                ProviderDescription::providerName,
                name -> sdk.deleteIdentityProvider(r -> r.userPoolId(poolId).providerName(name)));
        clearDomains(poolId);
    }

    /** Takes out the users that the pool shows. On AWS that list may lag behind. */
    public void clearUsers(String poolId) {
        each(
                sdk.listUsersPaginator(r -> r.userPoolId(poolId).limit(PAGE)).users(),
                UserType::username,
                name -> sdk.adminDeleteUser(r -> r.userPoolId(poolId).username(name)));
    }

    private void clearDomains(String poolId) {
        UserPoolType pool = sdk.describeUserPool(r -> r.userPoolId(poolId)).userPool();
        Stream.of(pool.domain(), pool.customDomain()).forEach(domain -> deleteDomain(poolId, domain));
    }

    private void deleteDomain(String poolId, @Nullable String domain) {
        if (domain != null) {
            sdk.deleteUserPoolDomain(r -> r.userPoolId(poolId).domain(domain));
        }
    }

    private static <T> void each(
            SdkIterable<T> all, java.util.function.Function<T, String> name, Consumer<String> deletion) {
        // All before the first is deleted: pages of a list that shrinks meanwhile might skip some.
        for (String one : all.stream().map(name).toList()) {
            try {
                deletion.accept(one);
            } catch (ResourceNotFoundException | UserNotFoundException e) {
                // Already gone.
            }
        }
    }
}
