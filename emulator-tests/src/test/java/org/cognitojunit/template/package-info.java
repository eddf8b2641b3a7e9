/** CloudFormation templates: what they mean, what they make on the embedded emulator, and how they are refused. */
@NullMarked
package org.cognitojunit.template;

import org.jspecify.annotations.NullMarked;
