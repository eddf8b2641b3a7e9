package org.cognitojunit.emulator.internal.user;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The devices of a user. Immutable. */
public final class Devices {

    public static final Devices NONE = new Devices(Map.of());

    private final Map<String, Device> byKey;

    private Devices(Map<String, Device> byKey) {
        this.byKey = byKey;
    }

    public Optional<Device> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<Device> all() {
        return byKey.values();
    }

    /** With a device added, or put in the place of the one with its key. */
    public Devices with(Device device) {
        Map<String, Device> changed = new HashMap<>(byKey);
        changed.put(device.key(), device);
        return new Devices(Map.copyOf(changed));
    }

    public Devices without(String key) {
        Map<String, Device> changed = new HashMap<>(byKey);
        changed.remove(key);
        return changed.isEmpty() ? NONE : new Devices(Map.copyOf(changed));
    }
}
