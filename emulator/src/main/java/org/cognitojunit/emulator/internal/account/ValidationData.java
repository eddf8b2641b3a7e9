package org.cognitojunit.emulator.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;

/** What a caller gives the function that is asked before a sign-up. It comes in a list of {@code AttributeType}, and is none. */
public final class ValidationData {

    private ValidationData() {}

    /** The data of a call, by name; of several values for one name, the last one. */
    public static Map<String, String> of(Input input) {
        Map<String, String> data = new LinkedHashMap<>();
        input.structures("ValidationData")
                .forEach(pair ->
                        data.put(pair.string("Name"), pair.optional("Value").orElse("")));
        return data;
    }
}
