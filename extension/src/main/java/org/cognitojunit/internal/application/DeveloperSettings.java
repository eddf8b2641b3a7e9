package org.cognitojunit.internal.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** What the SDK finds on a developer's machine without any of our properties. Nothing is asked over a network. */
final class DeveloperSettings {

    private static final List<String> CREDENTIAL_VARIABLES = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI");

    /** A profile has credentials of its own, or says where they come from. */
    private static final List<String> CREDENTIAL_KEYS = List.of(
            "aws_access_key_id",
            "credential_process",
            "credential_source",
            "sso_session",
            "sso_start_url",
            "source_profile",
            "login_session",
            "web_identity_token_file");

    /** On a machine of EC2, region and credentials may come from the machine itself. */
    private static final Path VENDOR = Path.of("/sys/class/dmi/id/sys_vendor");

    private DeveloperSettings() {}

    static boolean haveRegion() {
        return System.getenv("AWS_REGION") != null
                || profile()
                        .map(profile -> profile.property("region").isPresent())
                        .orElse(false)
                || isEc2();
    }

    static boolean haveCredentials() {
        return CREDENTIAL_VARIABLES.stream().anyMatch(variable -> System.getenv(variable) != null)
                || profile()
                        .map(profile -> CREDENTIAL_KEYS.stream()
                                .anyMatch(key -> profile.property(key).isPresent()))
                        .orElse(false)
                || isEc2();
    }

    private static Optional<Profile> profile() {
        try {
            return ProfileFile.defaultProfileFile()
                    .profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
        } catch (RuntimeException e) {
            // A file that the SDK cannot read. The application's client says so itself, where it needs the file.
            return Optional.empty();
        }
    }

    private static boolean isEc2() {
        try {
            return Files.isReadable(VENDOR)
                    && Files.readString(VENDOR, StandardCharsets.ISO_8859_1).startsWith("Amazon EC2");
        } catch (IOException e) {
            return false;
        }
    }
}
