/**
 * What a test's user pool is to be, as immutable values. The annotation and the builder both end here, and provisioning reads
 * nothing else.
 */
@NullMarked
package org.cognitojunit.definition;

import org.jspecify.annotations.NullMarked;
