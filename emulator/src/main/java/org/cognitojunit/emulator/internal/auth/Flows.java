package org.cognitojunit.emulator.internal.auth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.session.Progress;

/** All flows, and what is the same for each of them: which operation offers it, the client's secret and permission. */
public final class Flows {

    private final Map<String, Flow> byName = new HashMap<>();

    Flows(List<Flow> flows) {
        flows.forEach(flow -> flow.names().forEach(name -> byName.put(name, flow)));
    }

    /** Begins a sign-in for InitiateAuth. */
    public Output initiate(PoolClient target, Input input) {
        return start(Flow.Api.INITIATE_AUTH, target, input);
    }

    /** Begins a sign-in for AdminInitiateAuth. */
    public Output adminInitiate(PoolClient target, Input input) {
        return start(Flow.Api.ADMIN_INITIATE_AUTH, target, input);
    }

    private Output start(Flow.Api api, PoolClient target, Input input) {
        Map<String, String> parameters = input.map("AuthParameters");
        SecretHash.require(target.client(), parameters);
        String name = input.string("AuthFlow");
        Flow flow = Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> CognitoError.invalidParameter(name + " is not emulated yet."));
        if (!flow.offeredBy().contains(api)) {
            throw CognitoError.invalidParameter("Initiate Auth method not supported.");
        }
        flow.admit(target.client());
        return flow.start(new Attempt(
                target.pool(),
                target.client(),
                input.requestId(),
                parameters,
                Metadata.ofInitiation(input),
                input.origin(),
                input.optional("Session").orElse(null),
                null,
                Progress.NONE,
                false));
    }

    /** Begins a sign-in on the pages, which need neither the client's permission nor its secret for it. */
    Output beginOnPages(String name, Attempt attempt) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> CognitoError.invalidParameter(name + " is not emulated yet."))
                .start(attempt);
    }
}
