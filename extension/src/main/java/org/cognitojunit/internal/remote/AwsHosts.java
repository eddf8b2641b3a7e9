package org.cognitojunit.internal.remote;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Tells AWS's own hosts from all others. */
public final class AwsHosts {

    private static final PartitionEndpointKey DUALSTACK =
            PartitionEndpointKey.builder().tags(EndpointTag.DUALSTACK).build();

    /** Of every partition that the SDK knows: {@code amazonaws.com}, {@code api.aws}, {@code amazonaws.com.cn}, … */
    private static final Set<String> SUFFIXES = Region.regions().stream()
            .map(PartitionMetadata::of)
            .flatMap(partition -> Stream.of(partition.dnsSuffix(), partition.dnsSuffix(DUALSTACK)))
            // Older SDKs do not know of every partition how its dual-stack hosts are called.
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());

    private AwsHosts() {}

    /** Where the user pools API of a region is. */
    public static URI cognito(Region region) {
        return URI.create("https://cognito-idp." + region + "."
                + PartitionMetadata.of(region).dnsSuffix());
    }

    public static boolean include(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(suffix -> host.equals(suffix) || host.endsWith("." + suffix));
    }
}
