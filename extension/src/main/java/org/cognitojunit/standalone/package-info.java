/** User pools for programs that JUnit does not run. Nothing here needs JUnit. */
@NullMarked
package org.cognitojunit.standalone;

import org.jspecify.annotations.NullMarked;
