/**
 * {@code cognito.backend=endpoint}: any emulator of the user pools API that already runs somewhere. What it knows of an
 * emulator at a URL serves the other backends that have one.
 */
@NullMarked
package org.cognitojunit.internal.endpoint;

import org.jspecify.annotations.NullMarked;
