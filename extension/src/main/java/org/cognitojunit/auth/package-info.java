/**
 * Signing in, step by step: each step is a value, either tokens or a challenge to answer. Nothing here knows JUnit.
 */
@NullMarked
package org.cognitojunit.auth;

import org.jspecify.annotations.NullMarked;
