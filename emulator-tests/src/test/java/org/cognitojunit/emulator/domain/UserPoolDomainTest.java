package org.cognitojunit.emulator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolDomainRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolDomainResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CustomDomainConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolDomainResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class UserPoolDomainTest {

    private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/one";
    private static final String OTHER_CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/two";
    private static final String NO_SUCH_DOMAIN = "No such domain or user pool exists.";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool = pool();

    @Test
    void a_prefix_works_at_once() {
        CreateUserPoolDomainResponse created = create("shop", d -> {});

        DomainDescriptionType domain = describe("shop");
        assertThat(created.managedLoginVersion()).isEqualTo(1);
        assertThat(created.cloudFrontDomain()).isNull();
        assertThat(domain.domain()).isEqualTo("shop");
        assertThat(domain.userPoolId()).isEqualTo(pool);
        assertThat(domain.awsAccountId()).isEqualTo(aws.emulator().accountId());
        assertThat(domain.status()).isEqualTo(DomainStatusType.ACTIVE);
        assertThat(domain.managedLoginVersion()).isEqualTo(1);
        assertThat(domain.cloudFrontDistribution()).matches("d[a-z0-9]{13}\\.cloudfront\\.net");
        assertThat(domain.version()).matches("\\d{14}");
    }

    @Test
    void a_custom_domain_is_rolled_out_first() {
        CreateUserPoolDomainResponse created = create("auth.example.com", this::withCertificate);

        DomainStatusType before = describe("auth.example.com").status();
        aws.emulator().clock().advance(Duration.ofSeconds(10));
        DomainDescriptionType after = describe("auth.example.com");

        assertThat(before).isEqualTo(DomainStatusType.CREATING);
        assertThat(after.status()).isEqualTo(DomainStatusType.ACTIVE);
        assertThat(after.customDomainConfig().certificateArn()).isEqualTo(CERTIFICATE);
        assertThat(created.cloudFrontDomain()).isEqualTo(after.cloudFrontDistribution());
    }

    @Test
    void a_custom_domain_with_another_certificate_is_rolled_out_again() {
        create("auth.example.com", this::withCertificate);
        aws.emulator().clock().advance(Duration.ofSeconds(10));

        aws.cognito()
                .updateUserPoolDomain(d -> d.userPoolId(pool)
                        .domain("auth.example.com")
                        .customDomainConfig(c -> c.certificateArn(OTHER_CERTIFICATE)));

        DomainDescriptionType updated = describe("auth.example.com");
        assertThat(updated.status()).isEqualTo(DomainStatusType.UPDATING);
        assertThat(updated.customDomainConfig())
                .isEqualTo(CustomDomainConfigType.builder()
                        .certificateArn(OTHER_CERTIFICATE)
                        .build());
    }

    @Test
    void an_update_keeps_what_it_leaves_out() {
        create("auth.example.com", d -> withCertificate(d).managedLoginVersion(2));

        UpdateUserPoolDomainResponse updated = aws.cognito()
                .updateUserPoolDomain(d -> d.userPoolId(pool)
                        .domain("auth.example.com")
                        .routing(r ->
                                r.failover(f -> f.secondaryRegion("us-west-2").primaryRoute53HealthCheckId("check"))));

        assertThat(updated.managedLoginVersion()).isEqualTo(2);
        assertThat(updated.routing().failover().secondaryRegion()).isEqualTo("us-west-2");
        assertThat(describe("auth.example.com").customDomainConfig().certificateArn())
                .isEqualTo(CERTIFICATE);
    }

    @Test
    void the_pages_of_a_domain_can_become_managed_login() {
        create("shop", d -> {});

        aws.cognito()
                .updateUserPoolDomain(d -> d.userPoolId(pool).domain("shop").managedLoginVersion(2));

        assertThat(describe("shop").managedLoginVersion()).isEqualTo(2);
        assertThat(describe("shop").status()).isEqualTo(DomainStatusType.ACTIVE);
    }

    @Test
    void a_pool_shows_its_prefix_and_its_custom_domain() {
        create("shop", d -> {});
        create("auth.example.com", this::withCertificate);

        UserPoolType described =
                aws.cognito().describeUserPool(r -> r.userPoolId(pool)).userPool();

        assertThat(described.domain()).isEqualTo("shop");
        assertThat(described.customDomain()).isEqualTo("auth.example.com");
    }

    @Test
    void a_deleted_domain_is_described_as_nothing_and_its_name_is_free() {
        create("shop", d -> {});

        aws.cognito().deleteUserPoolDomain(d -> d.userPoolId(pool).domain("shop"));

        assertThat(describe("shop")).isEqualTo(DomainDescriptionType.builder().build());
        assertThat(aws.cognito()
                        .describeUserPool(r -> r.userPoolId(pool))
                        .userPool()
                        .domain())
                .isNull();
        String other = pool();
        aws.cognito().createUserPoolDomain(d -> d.userPoolId(other).domain("shop"));
        assertThat(describe("shop").userPoolId()).isEqualTo(other);
    }

    @Test
    void an_unknown_domain_is_described_as_nothing() {
        assertThat(describe("nobody")).isEqualTo(DomainDescriptionType.builder().build());
    }

    @Test
    void a_name_belongs_to_one_pool_of_the_region() {
        create("shop", d -> {});
        String other = pool();

        assertRefused(
                () -> aws.cognito()
                        .createUserPoolDomain(d -> d.userPoolId(other).domain("shop")),
                InvalidParameterException.class,
                "Domain already associated with another user pool.");
        assertThat(describe("shop").userPoolId()).isEqualTo(pool);
    }

    @Test
    void a_pool_has_one_prefix() {
        create("shop", d -> {});

        assertRefused(
                () -> create("other", d -> {}),
                InvalidParameterException.class,
                "User pool already has a domain configured.");
        assertRefused(() -> create("shop", d -> {}), InvalidParameterException.class, "Domain already exists.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-shop", "shop-", "Shop", "shop_one", "auth.example.com"})
    void a_prefix_has_letters_digits_and_hyphens(String prefix) {
        assertRefused(
                () -> create(prefix, d -> {}),
                InvalidParameterException.class,
                "The domain name contains an invalid character. Domain names can only contain lower-case letters,"
                        + " numbers, and hyphens. Please enter a different name that follows this format:"
                        + " ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$");
    }

    @ParameterizedTest
    @CsvSource({"aws, aws", "my-amazon-shop, amazon", "cognito-one, cognito"})
    void some_words_are_reserved(String prefix, String word) {
        assertRefused(
                () -> create(prefix, d -> {}),
                InvalidParameterException.class,
                "Domain cannot contain reserved word: " + word);
    }

    @Test
    void a_reserved_word_inside_another_is_none() {
        create("awsome", d -> {});

        assertThat(describe("awsome").status()).isEqualTo(DomainStatusType.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "shop"})
    void a_custom_domain_is_below_a_domain_of_ones_own(String name) {
        assertRefused(
                () -> create(name, this::withCertificate),
                InvalidParameterException.class,
                "Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain"
                        + " or domain parent is a top-level domain.");
    }

    @Test
    void the_certificate_of_a_custom_domain_is_in_the_region_of_cloudfront() {
        String elsewhere = "arn:aws:acm:eu-west-1:123456789012:certificate/one";

        assertRefused(
                () -> create("auth.example.com", d -> d.customDomainConfig(c -> c.certificateArn(elsewhere))),
                InvalidParameterException.class,
                "CertificateArn must name a certificate of AWS Certificate Manager in us-east-1, whatever the region of"
                        + " the user pool, and not " + elsewhere + ".");
    }

    @Test
    void an_account_has_four_custom_domains() {
        for (int i = 1; i <= 4; i++) {
            String name = "auth" + i + ".example.com";
            String owner = pool();
            aws.cognito()
                    .createUserPoolDomain(
                            d -> withCertificate(d.userPoolId(owner).domain(name)));
        }

        assertRefused(
                () -> create("auth5.example.com", this::withCertificate),
                LimitExceededException.class,
                "An account has at most 4 custom domains in a region.");
    }

    @Test
    void a_prefix_has_no_certificate() {
        create("shop", d -> {});

        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolDomain(d -> d.userPoolId(pool)
                                .domain("shop")
                                .customDomainConfig(c -> c.certificateArn(CERTIFICATE))),
                InvalidParameterException.class,
                "Domain shop is a prefix domain: it cannot have a CustomDomainConfig. Leave it out, or create a custom"
                        + " domain.");
    }

    @Test
    void there_are_two_versions_of_the_pages() {
        assertRefused(
                () -> create("shop", d -> d.managedLoginVersion(3)),
                InvalidParameterException.class,
                "ManagedLoginVersion must be 1, for the classic hosted UI, or 2, for managed login, and not 3.");
    }

    @Test
    void managed_login_needs_more_than_the_lite_tier() {
        aws.cognito().updateUserPool(r -> r.userPoolId(pool).userPoolTier(UserPoolTierType.LITE));
        String message = "The following feature is not available for the LITE pricing tier configured: Managed Login"
                + " Version 2";

        assertRefused(
                () -> create("shop", d -> d.managedLoginVersion(2)), FeatureUnavailableInTierException.class, message);
        create("shop", d -> {});
        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolDomain(
                                d -> d.userPoolId(pool).domain("shop").managedLoginVersion(2)),
                FeatureUnavailableInTierException.class,
                message);
        assertThat(describe("shop").managedLoginVersion()).isEqualTo(1);
    }

    @Test
    void a_pool_with_managed_login_cannot_go_down_to_lite() {
        create("shop", d -> d.managedLoginVersion(2));

        assertRefused(
                () -> aws.cognito().updateUserPool(r -> r.userPoolId(pool).userPoolTier(UserPoolTierType.LITE)),
                TierChangeNotAllowedException.class,
                "The following features need to be disabled for the LITE pricing tier configured: Managed Login Version"
                        + " 2");
    }

    @Test
    void a_pool_with_a_domain_cannot_be_deleted() {
        create("shop", d -> {});

        assertRefused(
                () -> aws.cognito().deleteUserPool(r -> r.userPoolId(pool)),
                InvalidParameterException.class,
                "User pool cannot be deleted. It has a domain configured that should be deleted first.");

        aws.cognito().deleteUserPoolDomain(d -> d.userPoolId(pool).domain("shop"));
        aws.cognito().deleteUserPool(r -> r.userPoolId(pool));
    }

    @Test
    void another_pools_domain_can_neither_be_changed_nor_deleted() {
        create("shop", d -> {});
        String other = pool();

        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolDomain(
                                d -> d.userPoolId(other).domain("shop").managedLoginVersion(2)),
                InvalidParameterException.class,
                NO_SUCH_DOMAIN);
        assertRefused(
                () -> aws.cognito()
                        .deleteUserPoolDomain(d -> d.userPoolId(other).domain("shop")),
                InvalidParameterException.class,
                NO_SUCH_DOMAIN);
        assertThat(describe("shop").managedLoginVersion()).isEqualTo(1);
    }

    @Test
    void a_pool_that_does_not_exist_gets_no_domain() {
        assertRefused(
                () -> aws.cognito()
                        .createUserPoolDomain(
                                d -> d.userPoolId("us-east-1_nowhere00").domain("shop")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private CreateUserPoolDomainResponse create(String name, Consumer<CreateUserPoolDomainRequest.Builder> settings) {
        return aws.cognito()
                .createUserPoolDomain(d -> settings.accept(d.userPoolId(pool).domain(name)));
    }

    private CreateUserPoolDomainRequest.Builder withCertificate(CreateUserPoolDomainRequest.Builder domain) {
        return domain.customDomainConfig(c -> c.certificateArn(CERTIFICATE));
    }

    private DomainDescriptionType describe(String name) {
        return aws.cognito().describeUserPoolDomain(d -> d.domain(name)).domainDescription();
    }

    private String pool() {
        return aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }
}
