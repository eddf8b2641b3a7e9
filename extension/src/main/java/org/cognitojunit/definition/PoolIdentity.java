package org.cognitojunit.definition;

import org.jspecify.annotations.Nullable;

/**
 * What a backend gives a pool beyond the API: what the pool is known by, and what its tokens tell.
 *
 * @param id the user pool id, for an application that knows it beforehand; null to have one chosen
 * @param addresses the addresses that the pool is known by
 * @param acr whether sign-ins have levels of assurance
 */
public record PoolIdentity(@Nullable String id, Addresses addresses, boolean acr) {

    /** An id that the backend chooses, the backend's addresses, and sign-ins without levels. */
    public static final PoolIdentity DEFAULT = new PoolIdentity(null, Addresses.BACKEND, false);

    public PoolIdentity {
        if (id != null && !id.matches("[a-z]{2}(-[a-z]+)+-\\d_[0-9A-Za-z]{1,40}")) {
            throw new IllegalArgumentException("The pool's id is '" + id
                    + "'. Give one like us-east-1_TestPool1: a region, _, letters and digits.");
        }
    }
}
