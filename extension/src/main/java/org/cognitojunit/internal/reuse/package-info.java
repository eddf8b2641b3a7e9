/**
 * What lets the pool of one test serve the next: taking out what a test has put into it, and seeing whether it is then as it was
 * when it was new. Whatever cannot be told for sure counts as changed.
 */
@NullMarked
package org.cognitojunit.internal.reuse;

import org.jspecify.annotations.NullMarked;
