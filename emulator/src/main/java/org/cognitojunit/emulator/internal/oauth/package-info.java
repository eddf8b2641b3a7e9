/** The endpoints of OAuth 2.0 and OpenID Connect that a pool with a domain has: one class for each endpoint and each grant. */
@NullMarked
package org.cognitojunit.emulator.internal.oauth;

import org.jspecify.annotations.NullMarked;
