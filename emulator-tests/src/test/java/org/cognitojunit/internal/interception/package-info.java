/** AWS's own hosts, answered within this JVM. */
@NullMarked
package org.cognitojunit.internal.interception;

import org.jspecify.annotations.NullMarked;
