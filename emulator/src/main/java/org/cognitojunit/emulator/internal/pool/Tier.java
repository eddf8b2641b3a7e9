package org.cognitojunit.emulator.internal.pool;

import java.util.Set;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** A pool's feature plan, from the cheapest to the dearest. Each offers what those before it do. */
public enum Tier {
    LITE,
    ESSENTIALS,
    PLUS;

    /** Refuses features that this tier does not offer. */
    public void require(Set<TierFeature> features) {
        require(features, "FeatureUnavailableInTierException");
    }

    /** Refuses one feature that this tier does not offer, in the words for what is not a setting of pool or client. */
    public void require(TierFeature feature) {
        if (compareTo(feature.lowestTier()) < 0) {
            throw CognitoError.of(
                    "FeatureUnavailableInTierException",
                    "The following feature is not available for the " + this + " pricing tier configured: "
                            + feature.title());
        }
    }

    /** Refuses a change to a tier that does not offer the features that will be on then. */
    void changeTo(Tier other, Set<TierFeature> features) {
        boolean lower = other.compareTo(this) < 0;
        other.require(features, lower ? "TierChangeNotAllowedException" : "FeatureUnavailableInTierException");
    }

    private void require(Set<TierFeature> features, String errorType) {
        String missing = features.stream()
                .filter(feature -> compareTo(feature.lowestTier()) < 0)
                .map(TierFeature::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw CognitoError.of(
                    errorType,
                    "The following features need to be disabled for the " + this + " pricing tier configured: "
                            + missing);
        }
    }
}
