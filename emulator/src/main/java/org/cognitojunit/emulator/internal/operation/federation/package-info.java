/**
 * Operations on identity providers and on the identities of users that are linked with them.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.federation;

import org.jspecify.annotations.NullMarked;
