/**
 * The jobs of a pool that import users from files, and the files. What a row of a file becomes is not known here.
 */
@NullMarked
package org.cognitojunit.emulator.internal.importjob;

import org.jspecify.annotations.NullMarked;
