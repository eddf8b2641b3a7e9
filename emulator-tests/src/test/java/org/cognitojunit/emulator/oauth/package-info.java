/** Tests of the OAuth 2.0 endpoints and sign-in pages of domains, over HTTP. */
@NullMarked
package org.cognitojunit.emulator.oauth;

import org.jspecify.annotations.NullMarked;
