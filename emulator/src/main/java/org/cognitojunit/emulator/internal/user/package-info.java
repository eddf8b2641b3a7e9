/**
 * Users and groups of a user pool, with every index that finds them.
 */
@NullMarked
package org.cognitojunit.emulator.internal.user;

import org.jspecify.annotations.NullMarked;
