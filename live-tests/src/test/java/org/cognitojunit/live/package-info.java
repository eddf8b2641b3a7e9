/**
 * The guard of live runs, the sweeper, and a rehearsal: the whole path of the aws backend, against an emulator that checks
 * signatures and answers STS.
 */
@NullMarked
package org.cognitojunit.live;

import org.jspecify.annotations.NullMarked;
