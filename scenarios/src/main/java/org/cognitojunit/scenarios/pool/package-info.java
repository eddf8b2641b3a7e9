/** The settings of pools and clients that came with AWS SDK 2.59.1. */
@NullMarked
package org.cognitojunit.scenarios.pool;

import org.jspecify.annotations.NullMarked;
