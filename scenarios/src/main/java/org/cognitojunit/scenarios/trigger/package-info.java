/** Lambda triggers: what functions see, what they change, and how they refuse. */
@NullMarked
package org.cognitojunit.scenarios.trigger;

import org.jspecify.annotations.NullMarked;
