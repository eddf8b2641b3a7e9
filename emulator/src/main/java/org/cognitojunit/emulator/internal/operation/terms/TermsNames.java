package org.cognitojunit.emulator.internal.operation.terms;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** The names of terms documents, of which a client has at most one each. */
final class TermsNames {

    private TermsNames() {}

    static Optional<Configuration> find(UserPool pool, String clientId, String name) {
        return pool.configurations()
                .terms()
                .of(clientId)
                .filter(terms -> terms.tree().get("TermsName").equals(name))
                .findFirst();
    }

    static void checkFree(UserPool pool, String clientId, String name) {
        if (find(pool, clientId, name).isPresent()) {
            throw CognitoError.of(
                    "TermsExistsException", "Terms named " + name + " already exist for the client " + clientId + ".");
        }
    }
}
