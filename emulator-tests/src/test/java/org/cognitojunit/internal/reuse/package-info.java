/** Tests of how pools that have served are compared with what they were. They see them through services of all moods. */
@NullMarked
package org.cognitojunit.internal.reuse;

import org.jspecify.annotations.NullMarked;
