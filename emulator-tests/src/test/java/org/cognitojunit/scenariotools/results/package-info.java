/** Tests of what runs of scenarios write down: of which outcomes, in which words, and after which accidents. */
@NullMarked
package org.cognitojunit.scenariotools.results;

import org.jspecify.annotations.NullMarked;
