/**
 * Operations on users by an administrator, and by the users themselves.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.user;

import org.jspecify.annotations.NullMarked;
