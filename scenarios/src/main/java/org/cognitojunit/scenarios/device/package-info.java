/** Remembered devices: how they come to be known, and how they sign in where others are asked for a second factor. */
@NullMarked
package org.cognitojunit.scenarios.device;

import org.jspecify.annotations.NullMarked;
