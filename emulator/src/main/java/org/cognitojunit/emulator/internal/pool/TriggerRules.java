package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for Lambda triggers. */
final class TriggerRules {

    private TriggerRules() {}

    static void check(Input settings, AwsAccount account) {
        Input triggers = settings.structure("LambdaConfig").orElseThrow();
        if (!functions(triggers).allMatch(account::sharesRegionOf)) {
            throw invalidParameter("Cross-region lambda functions are not supported");
        }
        if ((triggers.has("CustomSMSSender") || triggers.has("CustomEmailSender")) && !triggers.has("KMSKeyID")) {
            throw invalidParameter("KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.");
        }
        Optional<String> preTokenGeneration = triggers.optional("PreTokenGeneration");
        if (preTokenGeneration.isPresent() && !preTokenGeneration.equals(versionedPreTokenGeneration(triggers))) {
            throw invalidParameter("Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda"
                    + " function ARN's");
        }
    }

    private static Optional<String> versionedPreTokenGeneration(Input triggers) {
        return triggers.structure("PreTokenGenerationConfig").map(trigger -> trigger.string("LambdaArn"));
    }

    /** The functions of all triggers: each trigger is an ARN, or a structure with an ARN and a version. */
    private static Stream<String> functions(Input triggers) {
        Map<String, Object> tree = triggers.tree();
        tree.remove("KMSKeyID");
        return tree.values().stream()
                .map(trigger -> trigger instanceof Map<?, ?> versioned ? versioned.get("LambdaArn") : trigger)
                .map(String.class::cast);
    }
}
