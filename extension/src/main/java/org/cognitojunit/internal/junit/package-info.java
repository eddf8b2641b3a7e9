/** JUnit is the user's, and may be older than what this extension needs. Here it is told so before it fails over it. */
@NullMarked
package org.cognitojunit.internal.junit;

import org.jspecify.annotations.NullMarked;
