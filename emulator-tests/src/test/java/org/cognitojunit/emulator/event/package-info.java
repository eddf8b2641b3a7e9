/** Tests of the events that sign-ins and other deeds of users leave behind, and of the feedback to them. */
@NullMarked
package org.cognitojunit.emulator.event;

import org.jspecify.annotations.NullMarked;
