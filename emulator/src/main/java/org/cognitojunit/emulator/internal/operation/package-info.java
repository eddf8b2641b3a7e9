/**
 * One class per API operation, in a package per subject, and the one list of them all.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation;

import org.jspecify.annotations.NullMarked;
