package org.cognitojunit.emulator.internal.operation.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.user.Device;

/** A device as answers show it. Administrators see more than its user does. */
enum DeviceView {
    USER,
    ADMIN;

    private static final int PAGE = 60;

    /** An answer that shows one device. */
    Output one(Device device) {
        return Output.of("Device", device(device));
    }

    /** An answer that lists a user's devices. */
    Output list(String operation, Pages pages, DeviceOwner owner, Input input) {
        int limit = input.integer("Limit").filter(l -> l > 0).orElse(PAGE);
        Page<Device> page = pages.listing(
                        operation, owner.pool().id(), owner.user().sub())
                .from(input.optional("PaginationToken").orElse(null), Pages::invalidToken)
                .take(limit, owner.user().devices().all(), Device::key);
        List<Map<String, Object>> devices =
                page.items().stream().map(device -> device(device).tree()).toList();
        return Output.of("Devices", devices).with("PaginationToken", page.nextToken());
    }

    private Output device(Device device) {
        return Output.of("DeviceKey", device.key())
                .with("DeviceAttributes", attributes(device))
                .with("DeviceCreateDate", device.created())
                .with("DeviceLastModifiedDate", device.modified())
                .with("DeviceLastAuthenticatedDate", device.authenticated());
    }

    private List<Map<String, String>> attributes(Device device) {
        List<Map<String, String>> attributes = new ArrayList<>();
        attributes.add(attribute("device_status", "valid"));
        device.friendlyName().ifPresent(name -> attributes.add(attribute("device_name", name)));
        if (this == ADMIN) {
            attributes.add(
                    attribute("dev:device_remembered_status", device.remembered() ? "remembered" : "not_remembered"));
        }
        return attributes;
    }

    private static Map<String, String> attribute(String name, String value) {
        return Map.of("Name", name, "Value", value);
    }
}
