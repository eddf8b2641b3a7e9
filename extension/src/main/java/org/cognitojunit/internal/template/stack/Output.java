package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * An output of a stack. {@link #toString} does not show its value: it may be a client's secret.
 *
 * @param value null if it has none
 * @param exportName null if it is not exported
 * @param missing why it has no value: it is about something that is not made. Null if it has one
 */
public record Output(
        String name,
        @Nullable String value,
        @Nullable String exportName,
        @Nullable String missing,
        Place place) {}
