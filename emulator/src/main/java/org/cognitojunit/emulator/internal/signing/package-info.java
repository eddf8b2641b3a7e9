/**
 * Signature Version 4: who has signed a request, and whether they have the secret. How a refusal is worded and sent is each
 * service's own affair.
 */
@NullMarked
package org.cognitojunit.emulator.internal.signing;

import org.jspecify.annotations.NullMarked;
