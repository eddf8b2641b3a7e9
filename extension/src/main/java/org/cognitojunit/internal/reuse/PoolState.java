package org.cognitojunit.internal.reuse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** All that the API tells of a pool's settings, without its times and counters. */
public final class PoolState {

    private final UserPoolType pool;
    private final GetUserPoolMfaConfigResponse mfa;

    private PoolState(UserPoolType pool, GetUserPoolMfaConfigResponse mfa) {
        this.pool = pool;
        this.mfa = mfa;
    }

    public static PoolState of(String poolId, CognitoIdentityProviderClient sdk) {
        UserPoolType pool = sdk.describeUserPool(r -> r.userPoolId(poolId)).userPool();
        return new PoolState(
                pool.toBuilder()
                        .lastModifiedDate(null)
                        .estimatedNumberOfUsers(null)
                        .build(),
                sdk.getUserPoolMfaConfig(r -> r.userPoolId(poolId)));
    }

    /**
     * Asks for the pool to be like this again. Whether it then is, has to be looked at: attributes, for one, cannot be taken out.
     */
    public void restore(CognitoIdentityProviderClient sdk) {
        sdk.updateUserPool(copy(pool, UpdateUserPoolRequest.builder())
                .userPoolId(pool.id())
                .poolName(pool.name())
                .adminCreateUserConfig(adminCreateUserConfig())
                .build());
        sdk.setUserPoolMfaConfig(copy(mfa, SetUserPoolMfaConfigRequest.builder())
                .userPoolId(pool.id())
                .build());
    }

    /** Without the days of temporary passwords, which an update may only name in the password policy. */
    private @Nullable AdminCreateUserConfigType adminCreateUserConfig() {
        AdminCreateUserConfigType shown = pool.adminCreateUserConfig();
        return shown == null
                ? null
                : shown.toBuilder().unusedAccountValidityDays(null).build();
    }

    /** Member by member, so that those are among them that are newer than this. */
    private static <B extends SdkPojo> B copy(SdkPojo from, B to) {
        for (SdkField<?> target : to.sdkFields()) {
            from.sdkFields().stream()
                    .filter(source -> source.memberName().equals(target.memberName()))
                    .map(source -> source.getValueOrDefault(from))
                    .filter(value -> !(value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap))
                    .forEach(value -> target.set(to, value));
        }
        return to;
    }

    /** What another state says otherwise. The pool's domains are part of it: they have to be gone. */
    public List<String> differences(PoolState other) {
        return Stream.concat(Members.differing(pool, other.pool), Members.differing(mfa, other.mfa))
                .toList();
    }
}
