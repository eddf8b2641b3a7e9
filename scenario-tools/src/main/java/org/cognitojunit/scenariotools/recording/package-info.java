/**
 * Recordings of scenarios: what a backend answered to each call, without secrets and without what differs from run to run. A live
 * run writes them; a run on the embedded emulator compares itself with them, by an extension that JUnit finds by itself.
 */
@NullMarked
package org.cognitojunit.scenariotools.recording;

import org.jspecify.annotations.NullMarked;
