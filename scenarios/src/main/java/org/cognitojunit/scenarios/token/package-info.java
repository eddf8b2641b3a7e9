/** What is in the tokens, how long they live, and what an access token opens. */
@NullMarked
package org.cognitojunit.scenarios.token;

import org.jspecify.annotations.NullMarked;
