/**
 * What a pool's settings say about its users: which usernames, passwords and attributes they may have, and how often they
 * may try. Nothing is kept here but the counting of tries.
 */
@NullMarked
package org.cognitojunit.emulator.internal.account;

import org.jspecify.annotations.NullMarked;
