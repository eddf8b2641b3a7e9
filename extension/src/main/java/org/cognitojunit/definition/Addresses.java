package org.cognitojunit.definition;

/** By which addresses a pool is known: to the application, in the issuer of its tokens, in its discovery document. */
public enum Addresses {
    /** Those of the backend: an emulator's own, for example {@code http://127.0.0.1:49201/us-east-1_8LxAFhQ8D}. */
    BACKEND,

    /**
     * Those of AWS, for example {@code https://cognito-idp.us-east-1.amazonaws.com/us-east-1_8LxAFhQ8D}. On the embedded backend,
     * HTTP clients of this JVM that ask for them reach the emulator. Other emulators refuse it.
     */
    AWS
}
