/**
 * The page about a failed test: its calls as a sequence diagram, with everything that they carried but their secrets. Knows
 * neither JUnit nor where pages go.
 */
@NullMarked
package org.cognitojunit.internal.page;

import org.jspecify.annotations.NullMarked;
