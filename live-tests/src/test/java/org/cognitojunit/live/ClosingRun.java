package org.cognitojunit.live;

import java.io.IOException;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.standalone.StandaloneUserPools;

/** A run that has done its work and, told to, deletes its pools. */
final class ClosingRun {

    static final String READY = "Ready";

    private ClosingRun() {}

    public static void main(String[] args) throws IOException {
        try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
            UserPool pool = cognito.make("orders", UserPoolDefinition.builder().build());
            pool.client().createUserPool(r -> r.poolName("cognito-junit-forgotten"));
            pool.client().createUserPool(r -> r.poolName("cognito-junit-forgotten-too"));
            System.out.println(READY);
            System.in.read();
        }
    }
}
