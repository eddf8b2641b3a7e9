/**
 * What the backends share that reach Cognito or an emulator across a wire: clients, issuers, and the reasons why nobody answers.
 * Backends in jars of their own use it too.
 */
@NullMarked
package org.cognitojunit.internal.remote;

import org.jspecify.annotations.NullMarked;
