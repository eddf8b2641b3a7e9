/**
 * CloudFormation templates as the definition of what a test gets: the stacks of a test, made by calls of the API and
 * deleted again. {@code document} reads files, {@code stack} says what they mean, {@code resource} makes it.
 */
@NullMarked
package org.cognitojunit.internal.template;

import org.jspecify.annotations.NullMarked;
