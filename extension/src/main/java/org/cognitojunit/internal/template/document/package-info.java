/**
 * Templates as trees: YAML and JSON read into the same nodes, each of which knows where it stands. Nothing here knows what a
 * template means.
 */
@NullMarked
package org.cognitojunit.internal.template.document;

import org.jspecify.annotations.NullMarked;
