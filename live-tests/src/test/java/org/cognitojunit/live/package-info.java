/** The guard of live runs, and a rehearsal of one: the whole path of the aws backend, against an emulator and a stand-in. */
@NullMarked
package org.cognitojunit.live;

import org.jspecify.annotations.NullMarked;
