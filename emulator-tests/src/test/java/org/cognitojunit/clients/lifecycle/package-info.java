/**
 * The life of every resource, from its creation until it is gone, as data that each client of the API runs. The data is
 * in {@code src/test/life-cycles}.
 */
@NullMarked
package org.cognitojunit.clients.lifecycle;

import org.jspecify.annotations.NullMarked;
