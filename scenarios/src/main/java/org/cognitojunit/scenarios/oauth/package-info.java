/** Sign-in through a pool's domain: the code grant, client credentials, userInfo, revocation and logout. */
@NullMarked
package org.cognitojunit.scenarios.oauth;

import org.jspecify.annotations.NullMarked;
