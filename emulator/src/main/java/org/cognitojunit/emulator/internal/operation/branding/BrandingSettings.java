package org.cognitojunit.emulator.internal.operation.branding;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;

/** What a request says of a style: Cognito's own values, or settings of its own, and assets beside either. */
final class BrandingSettings {

    private BrandingSettings() {}

    static Map<String, Object> read(Input input) {
        if (input.flag("UseCognitoProvidedValues") == input.has("Settings")) {
            throw invalidParameter("useCognitoProvidedValues or settings should be specified (but not both)");
        }
        Map<String, Object> tree = input.tree("Settings", "Assets");
        if (input.has("Settings") && !(tree.get("Settings") instanceof Map)) {
            throw invalidParameter("Settings must be a JSON object.");
        }
        tree.put("UseCognitoProvidedValues", input.flag("UseCognitoProvidedValues"));
        return tree;
    }
}
