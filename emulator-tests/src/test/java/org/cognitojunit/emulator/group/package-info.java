/** Tests of the operations on groups, and of what groups bring into tokens. */
@NullMarked
package org.cognitojunit.emulator.group;

import org.jspecify.annotations.NullMarked;
