/**
 * Writes down what became of the scenarios of a run, for the matrix. A listener of the JUnit Platform does it, on every backend,
 * for whatever carries one of the markers.
 */
@NullMarked
package org.cognitojunit.scenariotools.results;

import org.jspecify.annotations.NullMarked;
