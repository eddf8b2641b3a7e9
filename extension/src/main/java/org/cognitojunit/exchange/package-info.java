/**
 * What a test and Cognito said to each other, fit to be shown: every password, token, session, secret, hash and code is left
 * out, and tokens are shown by their claims.
 */
@NullMarked
package org.cognitojunit.exchange;

import org.jspecify.annotations.NullMarked;
