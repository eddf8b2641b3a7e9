package org.cognitojunit.emulator.internal.operation.pool;

import java.util.Base64;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the certificate of the key that signs a pool's requests to SAML providers. */
record GetSigningCertificate(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        byte[] certificate = pool.keys().samlCertificate(pool.id(), pool.created());
        return Output.of("Certificate", Base64.getEncoder().encodeToString(certificate));
    }
}
