/**
 * Listens to the SDK clients that tests are given and notes each call with the test that made it. What is noted is shown
 * only when the test fails.
 */
@NullMarked
package org.cognitojunit.internal.recording;

import org.jspecify.annotations.NullMarked;
