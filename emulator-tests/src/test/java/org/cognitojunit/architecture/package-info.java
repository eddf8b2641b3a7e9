/** Rules about the whole code base, each with its reason. */
@NullMarked
package org.cognitojunit.architecture;

import org.jspecify.annotations.NullMarked;
