/**
 * Operations on the looks of sign-in pages: styles of managed login, and the logo and CSS of the classic pages. Each belongs to a client, the classic ones also to a whole pool.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.branding;

import org.jspecify.annotations.NullMarked;
