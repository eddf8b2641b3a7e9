/** The sessions of users: tracked, listed, limited and revoked. */
@NullMarked
package org.cognitojunit.scenarios.session;

import org.jspecify.annotations.NullMarked;
