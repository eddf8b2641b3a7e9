/**
 * The matrix: what became of each scenario on each backend. A run of the scenarios writes a file of results, and {@link
 * org.cognitojunit.scenariotools.matrix.Main} merges the files of several runs into one page and its summary.
 */
@NullMarked
package org.cognitojunit.scenariotools.matrix;

import org.jspecify.annotations.NullMarked;
