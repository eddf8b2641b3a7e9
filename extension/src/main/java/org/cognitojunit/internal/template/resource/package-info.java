/**
 * The types of resources that templates can have: how each becomes calls of the API, and what can be referred to of it.
 * Properties become members of the SDK's requests by name, so the user's SDK decides which there are.
 */
@NullMarked
package org.cognitojunit.internal.template.resource;

import org.jspecify.annotations.NullMarked;
