/**
 * {@code cognito.backend=aws}: user pools in a real account, which has to be named. The SDK's own settings decide whose
 * credentials, which region and, for a rehearsal, which endpoints.
 */
@NullMarked
package org.cognitojunit.internal.aws;

import org.jspecify.annotations.NullMarked;
