package org.cognitojunit.emulator.internal.user;

import java.math.BigInteger;

/** What a device's SRP proof is checked with. The password that it is made of never leaves the device. */
public record DeviceSecret(BigInteger verifier, BigInteger salt) {

    @Override
    public String toString() {
        return "DeviceSecret[redacted]";
    }
}
