/**
 * What an outsider gets: the POMs and jars that are published. Everything here reads what the build has made, not its
 * sources.
 */
@NullMarked
package org.cognitojunit.publication;

import org.jspecify.annotations.NullMarked;
