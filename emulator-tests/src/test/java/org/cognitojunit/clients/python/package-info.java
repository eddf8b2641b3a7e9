/** boto3, the AWS SDK for Python, run by each Python on the path that has it against the emulator's endpoint. */
@NullMarked
package org.cognitojunit.clients.python;

import org.jspecify.annotations.NullMarked;
