/**
 * The attributes that users of a pool can have. How a schema is defined and what it consists of is here; whether a user's
 * values satisfy it is the user package's concern.
 */
@NullMarked
package org.cognitojunit.emulator.internal.schema;

import org.jspecify.annotations.NullMarked;
