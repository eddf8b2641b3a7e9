/** What Cognito refuses on the way to tokens, each refusal with its exact type and text, and what must still work after it. */
@NullMarked
package org.cognitojunit.scenarios.refusal;

import org.jspecify.annotations.NullMarked;
