/**
 * AssertJ assertions for what Cognito issues and for what it refuses. Their failures show claims and messages, never a token.
 */
@NullMarked
package org.cognitojunit.assertions;

import org.jspecify.annotations.NullMarked;
