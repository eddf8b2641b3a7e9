/** Scenarios that only other tests run, to record and compare them: a recording is of a class below the package of the scenarios. */
@NullMarked
package org.cognitojunit.scenarios.sample;

import org.jspecify.annotations.NullMarked;
