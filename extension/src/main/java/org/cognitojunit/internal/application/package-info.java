/**
 * SDK clients that the application under test makes itself: they are led to the backend by the SDK's own system properties, and
 * one that would call AWS all the same is refused.
 */
@NullMarked
package org.cognitojunit.internal.application;

import org.jspecify.annotations.NullMarked;
