/**
 * Recordings of scenarios, made on emulators: how they are written, and what a comparison with them finds. Nothing here says
 * anything about AWS.
 */
@NullMarked
package org.cognitojunit.scenariotools.recording;

import org.jspecify.annotations.NullMarked;
