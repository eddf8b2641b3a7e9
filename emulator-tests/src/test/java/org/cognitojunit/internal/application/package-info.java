/** SDK clients that the application under test makes itself. */
@NullMarked
package org.cognitojunit.internal.application;

import org.jspecify.annotations.NullMarked;
