package org.cognitojunit.emulator.internal.signing;

/** An access key whose owner may call. {@link #toString} does not show the secret. */
public record AccessKey(String accessKeyId, String secretAccessKey) {

    @Override
    public String toString() {
        return "KeyPair[" + accessKeyId + "]";
    }
}
