/**
 * The one operation of AWS STS that tells a caller who they are. It is here because whoever guards an account by it wants to
 * rehearse that.
 */
@NullMarked
package org.cognitojunit.emulator.internal.sts;

import org.jspecify.annotations.NullMarked;
