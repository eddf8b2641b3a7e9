/** {@code cognito.backend=endpoint}: any emulator of the user pools API that already runs somewhere. */
@NullMarked
package org.cognitojunit.internal.endpoint;

import org.jspecify.annotations.NullMarked;
