/**
 * The AWS SDK is the user's, and may be older than the newest thing that this extension knows to ask of it. What is newer
 * than the oldest SDK that works is reached through here, or fails with a sentence.
 */
@NullMarked
package org.cognitojunit.internal.sdk;

import org.jspecify.annotations.NullMarked;
