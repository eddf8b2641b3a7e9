/**
 * Scenarios of users who sign up, confirm, forget passwords and prove addresses. What reads mail needs an inbox; the rest
 * sends none, so that it can run on a real account.
 */
@NullMarked
package org.cognitojunit.scenarios.selfservice;

import org.jspecify.annotations.NullMarked;
