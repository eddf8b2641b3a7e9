package org.cognitojunit.definition;

/**
 * The addresses that a pool is known by: to the application, in the issuer of its tokens, in its discovery document.
 *
 * <p>For an application that has AWS's addresses in its code, such as
 * {@code "https://cognito-idp.%s.amazonaws.com/%s/.well-known/jwks.json"}, or compares {@code iss} with one:
 *
 * <pre>{@code
 * @CognitoUserPool(id = "eu-central-1_Orders123", addresses = Addresses.AWS)
 * class OrdersTest {}
 * }</pre>
 *
 * @see org.cognitojunit.CognitoUserPool#addresses
 */
public enum Addresses {
    /**
     * Those of the backend, the default: an emulator's own, for example {@code http://127.0.0.1:49201/us-east-1_8LxAFhQ8D}; on the
     * backend {@code aws} those of AWS.
     */
    BACKEND,

    /**
     * Those of AWS, for example {@code https://cognito-idp.us-east-1.amazonaws.com/us-east-1_8LxAFhQ8D}.
     *
     * <p>On the embedded backend, HTTP clients of this JVM that are made while such a pool exists reach the emulator there, over
     * TLS. For that the JVM's default {@code ProxySelector}, {@code SSLContext}, socket factory of {@code HttpsURLConnection} and trust
     * managers decide host by host, until the run ends; hosts of no pool here are not concerned. The parameter
     * {@code cognito.embedded.defaultTrust=false} leaves the trust managers alone. Clients with a trust store, or without the JVM's
     * proxy selector, need a line of their own.
     *
     * <p>On the backend {@code aws} it is what pools have anyway. {@code localstack} and {@code endpoint} refuse it.
     */
    AWS
}
