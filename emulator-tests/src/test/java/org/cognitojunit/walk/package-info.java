/**
 * Walks over the service model: each constraint of each member of each input, broken once, and the smallest request of each
 * operation. What a newer model brings is walked too, without anybody's doing.
 */
@NullMarked
package org.cognitojunit.walk;

import org.jspecify.annotations.NullMarked;
