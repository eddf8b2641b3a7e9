/** What is shown of calls, and what is left out. */
@NullMarked
package org.cognitojunit.exchange;

import org.jspecify.annotations.NullMarked;
