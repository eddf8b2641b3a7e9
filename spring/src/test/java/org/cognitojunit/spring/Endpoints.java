package org.cognitojunit.spring;

import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;

/** Runs on an emulator as if it were any other, at an endpoint. */
final class Endpoints {

    private Endpoints() {}

    static Map<String, String> of(CognitoEmulator emulator) {
        return Map.of(
                "cognito.backend",
                "endpoint",
                "cognito.endpoint",
                emulator.endpoint().toString());
    }

    /** @param issuer how tokens name their issuer, where that is not where its keys are */
    static Map<String, String> of(CognitoEmulator emulator, String issuer) {
        return Map.of(
                "cognito.backend",
                "endpoint",
                "cognito.endpoint",
                emulator.endpoint().toString(),
                "cognito.endpoint.issuer",
                issuer);
    }
}
