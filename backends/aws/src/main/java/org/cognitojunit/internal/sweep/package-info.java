/**
 * Takes away what runs on an AWS account left behind when they were killed. What is ours, and whether its time is over, the pool
 * itself says: by its name and its tags, read again just before it goes.
 */
@NullMarked
package org.cognitojunit.internal.sweep;

import org.jspecify.annotations.NullMarked;
