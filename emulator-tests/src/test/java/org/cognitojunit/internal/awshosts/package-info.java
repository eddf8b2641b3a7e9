/** AWS's own hosts, answered within this JVM. */
@NullMarked
package org.cognitojunit.internal.awshosts;

import org.jspecify.annotations.NullMarked;
