/**
 * The domains of pools, under which Cognito serves their sign-in pages. Rules, states and names are here; no page is.
 */
@NullMarked
package org.cognitojunit.emulator.internal.hosting;

import org.jspecify.annotations.NullMarked;
