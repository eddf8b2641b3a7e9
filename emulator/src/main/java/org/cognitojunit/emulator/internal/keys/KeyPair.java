package org.cognitojunit.emulator.internal.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;

/** An RSA key pair and what works with it, made once, since pools share pairs and are made by the hundred. */
record KeyPair(RSAKey key, JWSSigner signer, JWSVerifier verifier, RSAEncrypter encrypter, RSADecrypter decrypter) {

    KeyPair(RSAKey key) {
        this(key, signer(key), verifier(key), encrypter(key), decrypter(key));
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSVerifier verifier(RSAKey key) {
        try {
            return new RSASSAVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAEncrypter encrypter(RSAKey key) {
        try {
            return new RSAEncrypter(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSADecrypter decrypter(RSAKey key) {
        try {
            return new RSADecrypter(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
