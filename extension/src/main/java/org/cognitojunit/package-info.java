/**
 * Amazon Cognito user pools for JUnit tests: an annotation that provisions a pool, and the handles that a test gets from
 * it. A test needs nothing outside this package but {@code assertions}.
 */
@NullMarked
package org.cognitojunit;

import org.jspecify.annotations.NullMarked;
