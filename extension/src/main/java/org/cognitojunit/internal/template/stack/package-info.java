/**
 * What templates mean: their sections, parameters, conditions and functions, evaluated to trees without functions. Nothing
 * here knows a type of resource.
 */
@NullMarked
package org.cognitojunit.internal.template.stack;

import org.jspecify.annotations.NullMarked;
