/** The server-side sign-in, step by step: from an app client to tokens, their refresh, and the clean-up. */
@NullMarked
package org.cognitojunit.scenarios.recipe;

import org.jspecify.annotations.NullMarked;
