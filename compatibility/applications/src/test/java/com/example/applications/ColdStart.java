package com.example.applications;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Addresses;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.standalone.StandaloneUserPools;

/** The first call over TLS of a JVM, by Nimbus, which waits 500 ms for an answer. */
final class ColdStart {

    private ColdStart() {}

    public static void main(String[] args) throws Exception {
        try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
            UserPool pool = cognito.make(
                    "cold",
                    UserPoolDefinition.builder()
                            .addresses(Addresses.AWS)
                            .user("alice", user -> user.password("Correct-Horse-1"))
                            .build());
            String token = pool.adminSignIn(pool.user("alice")).expectTokens().accessToken();
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.RS256,
                    JWKSourceBuilder.create(pool.jwksUri().toURL()).build()));

            System.out.print(processor.process(token, null).getClaim("username"));
        }
    }
}
