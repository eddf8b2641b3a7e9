/**
 * What the domain and the operations speak: an {@code Operation} takes an {@code Input} and returns an {@code Output} or
 * throws a {@code CognitoError}. Nothing here knows how a request looks on the wire.
 */
@NullMarked
package org.cognitojunit.emulator.internal.api;

import org.jspecify.annotations.NullMarked;
