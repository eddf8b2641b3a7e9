/** Clients for Amazon Cognito written in JavaScript by others, run by Node.js against the emulator's endpoint. */
@NullMarked
package org.cognitojunit.clients.javascript;

import org.jspecify.annotations.NullMarked;
