/**
 * Scenarios: test classes that know only the extension, and therefore run on every backend. What a backend cannot do, a
 * scenario requires by {@code @RequiresCapability}, and is disabled there with the reason.
 */
@NullMarked
package org.cognitojunit.scenarios;

import org.jspecify.annotations.NullMarked;
