/**
 * Operations on the domains of pools, prefixes of Cognito's own and custom ones. What they share is in the package hosting.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.domain;

import org.jspecify.annotations.NullMarked;
