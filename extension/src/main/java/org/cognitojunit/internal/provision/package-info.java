/**
 * From a definition to pools on a backend, by calls of the API: what annotations, builders and templates say is made here, and
 * deleted. It knows no JUnit.
 */
@NullMarked
package org.cognitojunit.internal.provision;

import org.jspecify.annotations.NullMarked;
