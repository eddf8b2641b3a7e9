/** Tests of the matrix: reading results, merging them, and the pages that come of it. */
@NullMarked
package org.cognitojunit.scenariotools.matrix;

import org.jspecify.annotations.NullMarked;
