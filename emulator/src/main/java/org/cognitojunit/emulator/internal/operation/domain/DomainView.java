package org.cognitojunit.emulator.internal.operation.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.AwsAccount;

/** A domain as answers show it. */
final class DomainView {

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private DomainView() {}

    /** What creating or updating a domain answers. An alias to CloudFront is needed for a custom domain only. */
    static Output changed(PoolDomain domain) {
        Output view = Output.of("ManagedLoginVersion", domain.managedLoginVersion());
        if (domain.custom()) {
            view.with("CloudFrontDomain", cloudFront(domain));
        }
        Object routing = domain.settings().get("Routing");
        return routing == null ? view : view.with("Routing", routing);
    }

    static Output described(PoolDomain domain, AwsAccount account, Instant now) {
        return Output.empty()
                .withAll(domain.settings())
                .with("UserPoolId", domain.userPoolId())
                .with("AWSAccountId", account.id())
                .with("Domain", domain.name())
                .with("S3Bucket", "aws-cognito-prod-" + account.region() + "-assets")
                .with("CloudFrontDistribution", cloudFront(domain))
                .with("Version", VERSION.format(domain.changed()))
                .with("Status", domain.status(now));
    }

    /** A host name like CloudFront's, the same as long as the domain lives. */
    private static String cloudFront(PoolDomain domain) {
        String hash = Integer.toUnsignedString(domain.name().hashCode(), Character.MAX_RADIX);
        return String.format(Locale.ROOT, "d%13s.cloudfront.net", hash).replace(' ', '0');
    }
}
