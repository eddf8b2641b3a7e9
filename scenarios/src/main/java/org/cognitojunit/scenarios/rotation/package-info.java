/** Scenarios of GetTokensFromRefreshToken, and refresh tokens that are replaced by every use. */
@NullMarked
package org.cognitojunit.scenarios.rotation;

import org.jspecify.annotations.NullMarked;
