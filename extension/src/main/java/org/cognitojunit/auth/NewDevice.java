package org.cognitojunit.auth;

/**
 * The {@code NewDeviceMetadata} that came with tokens: what Cognito calls the device that the user has signed in with.
 *
 * @param deviceKey for example {@code us-east-1_fd1a5b4a-7d2c-4d4e-9c7e-0f6f6a1e2b3c}
 * @param deviceGroupKey goes into the device's proofs
 */
public record NewDevice(String deviceKey, String deviceGroupKey) {}
