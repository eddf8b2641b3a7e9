/** What the web asks of a domain beyond the API: parameters of queries and forms, cookies, redirects and HTML. */
@NullMarked
package org.cognitojunit.emulator.internal.web;

import org.jspecify.annotations.NullMarked;
