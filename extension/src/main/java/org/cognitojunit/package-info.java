/**
 * Amazon Cognito user pools for JUnit tests: an annotation that provisions a pool, the extension behind it, and the handles
 * that a test gets. Sign-in steps are in {@code auth}, assertions in {@code assertions}, backends in {@code backend}.
 */
@NullMarked
package org.cognitojunit;

import org.jspecify.annotations.NullMarked;
