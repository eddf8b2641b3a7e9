package org.cognitojunit.definition;

/**
 * What a pool does about devices: {@code DeviceConfiguration}.
 *
 * @param challengeRequiredOnNewDevice whether only a remembered device spares the second factor
 */
public record DeviceSettings(DeviceTracking tracking, boolean challengeRequiredOnNewDevice) {

    /** Devices are not remembered. */
    public static final DeviceSettings NONE = new DeviceSettings(DeviceTracking.NEVER, false);

    public DeviceSettings {
        if (tracking == DeviceTracking.NEVER && challengeRequiredOnNewDevice) {
            throw new IllegalArgumentException("challengeRequiredOnNewDevice is true, but no device is ever remembered."
                    + " Set the tracking of devices to ALWAYS or USER_OPT_IN.");
        }
    }
}
