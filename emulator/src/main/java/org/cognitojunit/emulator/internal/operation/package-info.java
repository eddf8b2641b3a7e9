/**
 * One class per API operation, in a package per subject; here is what they share.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation;

import org.jspecify.annotations.NullMarked;
