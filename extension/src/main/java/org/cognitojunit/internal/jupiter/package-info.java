/**
 * From annotations and fields to definitions, and from pools to parameters and fields of tests. It knows JUnit, which is the
 * user's; one that is too old is refused here.
 */
@NullMarked
package org.cognitojunit.internal.jupiter;

import org.jspecify.annotations.NullMarked;
