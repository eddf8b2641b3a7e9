/**
 * Operations on import jobs, and the import itself: which columns a file has, and what user a row of it becomes.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.importjob;

import org.jspecify.annotations.NullMarked;
