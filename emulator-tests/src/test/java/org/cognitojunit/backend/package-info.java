/**
 * The backends, and stand-ins for the services that they need: LocalStack's container and the AWS Security Token
 * Service. A stand-in answers as its service is documented to; none of them proves anything about the service itself.
 */
@NullMarked
package org.cognitojunit.backend;

import org.jspecify.annotations.NullMarked;
