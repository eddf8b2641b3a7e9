/**
 * What keeps the live tests from harm: nothing happens in an account that was not named. The scenarios themselves come
 * from their own module, and run here with {@code -Plive} only.
 */
@NullMarked
package org.cognitojunit.live;

import org.jspecify.annotations.NullMarked;
