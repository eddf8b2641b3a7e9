/**
 * The identity providers of a pool: SAML, OIDC and the social ones, each with the details that its type needs. Nobody signs
 * in through them here; they are what clients name, and what identities of users are linked with.
 */
@NullMarked
package org.cognitojunit.emulator.internal.federation;

import org.jspecify.annotations.NullMarked;
