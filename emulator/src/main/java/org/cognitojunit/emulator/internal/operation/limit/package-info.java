/**
 * Operations on provisioned rates of API calls. They belong to the account, not to a pool.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.limit;

import org.jspecify.annotations.NullMarked;
