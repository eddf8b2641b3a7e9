/** The one source of ids and random bytes: random by default, the same in every run with a seed. */
@NullMarked
package org.cognitojunit.emulator.internal.ids;

import org.jspecify.annotations.NullMarked;
