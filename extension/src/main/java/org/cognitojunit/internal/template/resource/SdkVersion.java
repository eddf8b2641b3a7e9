package org.cognitojunit.internal.template.resource;

import software.amazon.awssdk.core.util.VersionInfo;

/** Which AWS SDK the user has. */
final class SdkVersion {

    private SdkVersion() {}

    /** Read by reflection: it is a constant, and the compiler would put ours here. */
    static String ofUser() {
        try {
            return String.valueOf(VersionInfo.class.getField("SDK_VERSION").get(null));
        } catch (ReflectiveOperationException e) {
            return "(unknown)";
        }
    }
}
