/** Tests of the operations on users, and of the attributes, passwords and names that users may have. */
@NullMarked
package org.cognitojunit.emulator.user;

import org.jspecify.annotations.NullMarked;
