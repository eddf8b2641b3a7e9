/**
 * Takes user pools away again: after a test, and what earlier runs left behind. It works through the API alone, and looks at
 * what a pool has instead of at what was declared.
 */
@NullMarked
package org.cognitojunit.internal.removal;

import org.jspecify.annotations.NullMarked;
