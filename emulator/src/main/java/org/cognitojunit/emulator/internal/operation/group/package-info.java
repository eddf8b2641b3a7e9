/**
 * Operations on groups and their members.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.group;

import org.jspecify.annotations.NullMarked;
