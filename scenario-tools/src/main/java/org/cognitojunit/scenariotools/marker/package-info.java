/** The five markers of scenarios: each scenario says with exactly one of them how its expectation is known to be right. */
@NullMarked
package org.cognitojunit.scenariotools.marker;

import org.jspecify.annotations.NullMarked;
