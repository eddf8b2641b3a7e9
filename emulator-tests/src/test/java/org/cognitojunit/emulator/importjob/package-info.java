/** Tests of import jobs, from the upload of a file to the users that come of it. */
@NullMarked
package org.cognitojunit.emulator.importjob;

import org.jspecify.annotations.NullMarked;
