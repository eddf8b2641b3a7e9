/**
 * Spring Security's OAuth 2.0 resource server, which finds a pool's keys by its issuer alone. The application and its
 * configuration are what somebody would write for a real pool; nothing in them knows of the emulator.
 */
@NullMarked
package org.cognitojunit.clients.spring;

import org.jspecify.annotations.NullMarked;
