package org.cognitojunit.emulator.internal.pool;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.client.ClientSettings;

/** What not every tier offers. */
public enum TierFeature {
    REFRESH_TOKEN_ROTATION("Refresh Token Rotation", Tier.ESSENTIALS),
    MANAGED_LOGIN_V2("Managed Login Version 2", Tier.ESSENTIALS),
    EMAIL_MFA("Email MFA", Tier.ESSENTIALS),
    PASSWORD_HISTORY("Password History", Tier.ESSENTIALS),
    PASSWORDLESS_SIGN_IN("Passwordless Sign-In", Tier.ESSENTIALS),
    PRE_TOKEN_GENERATION_V2("Token Customization with Pre-Token Generation Lambda V2_0", Tier.ESSENTIALS),
    PRE_TOKEN_GENERATION_V3("Token Customization with Pre-Token Generation Lambda V3_0", Tier.ESSENTIALS),
    MULTI_REGION_REPLICATION("Multi-Region Replication", Tier.ESSENTIALS),
    ACR_CONFIGURATION("Authentication Context Class Reference Configuration", Tier.ESSENTIALS),
    STEP_UP("Step-Up Authentication", Tier.ESSENTIALS),
    DYNAMIC_CLIENT_REGISTRATION("Dynamic Client Registration", Tier.ESSENTIALS),
    SESSION_TRACKING("User Session Tracking", Tier.ESSENTIALS),
    THREAT_PROTECTION("Threat Protection", Tier.PLUS),
    LOG_STREAMING("Log Streaming", Tier.PLUS);

    private final String title;
    private final Tier lowestTier;

    TierFeature(String title, Tier lowestTier) {
        this.title = title;
        this.lowestTier = lowestTier;
    }

    /** The name in error messages. */
    String title() {
        return title;
    }

    Tier lowestTier() {
        return lowestTier;
    }

    /** The features that a client's settings switch on. */
    public static Set<TierFeature> in(ClientSettings settings) {
        return settings.rotatesRefreshTokens() ? EnumSet.of(REFRESH_TOKEN_ROTATION) : EnumSet.noneOf(TierFeature.class);
    }

    /** The features that are on for what hangs on a pool: clients, domains, replicas, log delivery. */
    static Set<TierFeature> around(UserPool pool) {
        Set<TierFeature> features = EnumSet.noneOf(TierFeature.class);
        pool.clients().all().values().forEach(client -> features.addAll(in(client.settings())));
        if (pool.domains().all().stream().anyMatch(domain -> domain.managedLoginVersion() == 2)) {
            features.add(MANAGED_LOGIN_V2);
        }
        if (!pool.replicas().secondaries().isEmpty()) {
            features.add(MULTI_REGION_REPLICATION);
        }
        if (pool.configurations().sessionTracking().enabled()) {
            features.add(SESSION_TRACKING);
        }
        if (pool.configurations().logDelivery().exportsUserActivity()) {
            features.add(LOG_STREAMING);
        }
        return features;
    }

    /** The features that a pool's own settings switch on. */
    static Set<TierFeature> in(PoolSettings settings) {
        Set<TierFeature> features = EnumSet.noneOf(TierFeature.class);
        if (settings.firstAuthFactors().stream().anyMatch(factor -> !factor.equals("PASSWORD"))) {
            features.add(PASSWORDLESS_SIGN_IN);
        }
        if (settings.passwordPolicy().historySize() > 0) {
            features.add(PASSWORD_HISTORY);
        }
        if (settings.mfa().email().isPresent()) {
            features.add(EMAIL_MFA);
        }
        if (settings.protectsAgainstThreats()) {
            features.add(THREAT_PROTECTION);
        }
        if (settings.namesAcrLevels()) {
            features.add(ACR_CONFIGURATION);
        }
        if (settings.registersClients()) {
            features.add(DYNAMIC_CLIENT_REGISTRATION);
        }
        Optional<String> preTokenGeneration = settings.preTokenGenerationVersion();
        if (preTokenGeneration.filter("V2_0"::equals).isPresent()) {
            features.add(PRE_TOKEN_GENERATION_V2);
        }
        if (preTokenGeneration.filter("V3_0"::equals).isPresent()) {
            features.add(PRE_TOKEN_GENERATION_V3);
        }
        return features;
    }
}
