/**
 * Operations on second factors: what a pool offers, what a user has set up and prefers.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.mfa;

import org.jspecify.annotations.NullMarked;
