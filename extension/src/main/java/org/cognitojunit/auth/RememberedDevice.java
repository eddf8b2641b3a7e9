package org.cognitojunit.auth;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.cognitojunit.exchange.VisibleText;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceSecretVerifierConfigType;

/**
 * A user's device: its keys and the password that its app has made up for it, which never leaves it. With them the device
 * signs the user in where others are asked for a second factor.
 *
 * <pre>{@code
 * RememberedDevice telephone = pool.confirmDevice(pool.signIn(alice).expectTokens());
 * Tokens tokens = pool.signIn(alice, telephone).expectDeviceSrpAuth().respond(telephone).expectTokens();
 * }</pre>
 *
 * <p>Immutable. {@link #toString} shows no password.
 */
public final class RememberedDevice {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 40;
    private static final int SALT_BYTES = 16;

    private final String key;
    private final String groupKey;
    private final String password;

    private RememberedDevice(String key, String groupKey, String password) {
        this.key = key;
        this.groupKey = groupKey;
        this.password = password;
    }

    /**
     * A device with a password of its own, of which Cognito does not know yet.
     *
     * @throws IllegalArgumentException if the tokens came without {@code NewDeviceMetadata}
     */
    public static RememberedDevice of(Tokens tokens) {
        NewDevice device = tokens.newDevice();
        if (device == null) {
            throw new IllegalArgumentException(
                    "These tokens name no new device. Cognito does so at a sign-in without a "
                            + "DEVICE_KEY, if the pool has a DeviceConfiguration.");
        }
        return new RememberedDevice(
                device.deviceKey(),
                device.deviceGroupKey(),
                Base64.getEncoder().encodeToString(random(PASSWORD_BYTES)));
    }

    /** {@code DEVICE_KEY}, which says at a sign-in that it comes from this device. */
    public String key() {
        return key;
    }

    public String groupKey() {
        return groupKey;
    }

    /** This device with another password, for tests of what Cognito refuses. */
    public RememberedDevice withPassword(String otherPassword) {
        return new RememberedDevice(key, groupKey, otherPassword);
    }

    /** This device by another name, for tests of what Cognito refuses. */
    public RememberedDevice withKey(String otherKey) {
        return new RememberedDevice(otherKey, groupKey, password);
    }

    /** What {@code ConfirmDevice} tells Cognito of the password: a verifier, and the salt that is new in each. */
    public DeviceSecretVerifierConfigType secretVerifier() {
        BigInteger salt = new BigInteger(1, random(SALT_BYTES));
        BigInteger verifier = SrpClient.verifier(groupKey, key, password, salt);
        return DeviceSecretVerifierConfigType.builder()
                .passwordVerifier(base64(verifier))
                .salt(base64(salt))
                .build();
    }

    /** Begins an SRP exchange of this device. */
    SrpClient srp() {
        return SrpClient.beginForDevice(groupKey);
    }

    /** The proof for an exchange that this device has begun. */
    Map<String, String> claim(DevicePasswordVerifier challenge) {
        return challenge
                .srp()
                .deviceClaim(
                        challenge.parameters(), key, password, challenge.clock().instant());
    }

    private static String base64(BigInteger number) {
        return Base64.getEncoder().encodeToString(number.toByteArray());
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return VisibleText.of("RememberedDevice[" + key + "]");
    }
}
