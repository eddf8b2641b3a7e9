package org.cognitojunit.emulator.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateTermsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListTermsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TermsDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TermsEnforcementType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TermsExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TermsSourceType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TermsType;

class TermsTest {

    private static final Map<String, String> LINKS = Map.of("cognito:default", "https://example.com/terms");
    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool =
            aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

    private final String client = client();

    @Test
    void terms_are_shown_as_they_were_made() {
        TermsType created = create("terms-of-use");

        assertThat(created.userPoolId()).isEqualTo(pool);
        assertThat(created.clientId()).isEqualTo(client);
        assertThat(created.termsName()).isEqualTo("terms-of-use");
        assertThat(created.termsSource()).isEqualTo(TermsSourceType.LINK);
        assertThat(created.enforcement()).isEqualTo(TermsEnforcementType.NONE);
        assertThat(created.links()).isEqualTo(LINKS);
        assertThat(describe(created)).isEqualTo(created);
        assertThat(aws.cognito()
                        .describeTermsByClient(
                                r -> r.userPoolId(pool).clientId(client).termsName("terms-of-use"))
                        .terms())
                .isEqualTo(created);
    }

    @Test
    void an_update_keeps_what_it_leaves_out() {
        TermsType created = create("terms-of-use");
        aws.emulator().clock().advance(Duration.ofMinutes(1));
        Map<String, String> links = Map.of("cognito:default", "https://example.com/new");

        aws.cognito()
                .updateTerms(r -> r.userPoolId(pool).termsId(created.termsId()).links(links));

        TermsType updated = describe(created);
        assertThat(updated.links()).isEqualTo(links);
        assertThat(updated)
                .usingRecursiveComparison()
                .ignoringFields("links", "lastModifiedDate")
                .isEqualTo(created);
        assertThat(updated.lastModifiedDate()).isAfter(created.lastModifiedDate());
    }

    @Test
    void terms_can_change_their_name_to_one_that_is_free() {
        TermsType use = create("terms-of-use");

        aws.cognito().updateTerms(r -> r.userPoolId(pool).termsId(use.termsId()).termsName("privacy-policy"));
        assertThat(describe(use).termsName()).isEqualTo("privacy-policy");

        TermsType other = create("terms-of-use");
        assertRefused(
                () -> aws.cognito()
                        .updateTerms(
                                r -> r.userPoolId(pool).termsId(other.termsId()).termsName("privacy-policy")),
                TermsExistsException.class,
                "Terms named privacy-policy already exist for the client " + client + ".");
        assertThat(describe(other)).isEqualTo(other);
    }

    @Test
    void deleted_terms_are_gone() {
        TermsType created = create("terms-of-use");

        aws.cognito().deleteTerms(r -> r.userPoolId(pool).termsId(created.termsId()));

        assertRefused(
                () -> describe(created),
                ResourceNotFoundException.class,
                "Terms " + created.termsId() + " does not exist.");
        assertRefused(
                () -> aws.cognito()
                        .describeTermsByClient(
                                r -> r.userPoolId(pool).clientId(client).termsName("terms-of-use")),
                ResourceNotFoundException.class,
                "Terms named terms-of-use do not exist for the client " + client + ".");
    }

    @Test
    void terms_go_with_their_client() {
        create("terms-of-use");

        aws.cognito().deleteUserPoolClient(r -> r.userPoolId(pool).clientId(client));

        assertThat(aws.cognito().listTerms(r -> r.userPoolId(pool)).terms()).isEmpty();
    }

    @Test
    void a_listing_shows_all_terms_page_by_page() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String owner = client();
            made.add(create("privacy-policy", r -> r.clientId(owner)).termsId());
        }

        List<String> listed = new ArrayList<>();
        String token = null;
        do {
            ListTermsResponse page = list(2, token);
            assertThat(page.terms()).hasSizeBetween(1, 2);
            page.terms().stream().map(TermsDescriptionType::termsId).forEach(listed::add);
            token = page.nextToken();
        } while (token != null);

        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void a_listing_shows_terms_in_short() {
        TermsType created = create("terms-of-use");

        assertThat(aws.cognito().listTerms(r -> r.userPoolId(pool)).terms())
                .containsExactly(TermsDescriptionType.builder()
                        .termsId(created.termsId())
                        .termsName("terms-of-use")
                        .enforcement(TermsEnforcementType.NONE)
                        .creationDate(created.creationDate())
                        .lastModifiedDate(created.lastModifiedDate())
                        .build());
    }

    @Test
    void a_client_has_terms_of_a_name_once() {
        create("terms-of-use");

        assertRefused(
                () -> create("terms-of-use"),
                TermsExistsException.class,
                "Terms named terms-of-use already exist for the client " + client + ".");
        assertThat(aws.cognito().listTerms(r -> r.userPoolId(pool)).terms()).hasSize(1);
    }

    @Test
    void terms_need_links_and_a_client() {
        assertRefused(
                () -> create("terms-of-use", r -> r.links(null)),
                InvalidParameterException.class,
                "Links are required when TermsSource is LINK.");
        assertRefused(
                () -> create("terms-of-use", r -> r.clientId("nobody")),
                ResourceNotFoundException.class,
                "User pool client does not exist.");
    }

    @Test
    void a_pool_has_forty_terms() {
        for (int i = 0; i < 40; i++) {
            String owner = client();
            create("terms-of-use", r -> r.clientId(owner));
        }

        assertRefused(
                () -> create("terms-of-use"),
                LimitExceededException.class,
                "Terms: a user pool can have at most 40 of them.");
    }

    @Test
    void an_update_and_a_deletion_name_terms_that_exist() {
        assertRefused(
                () -> aws.cognito().updateTerms(r -> r.userPoolId(pool).termsId(NOWHERE)),
                ResourceNotFoundException.class,
                "Terms " + NOWHERE + " does not exist.");
        assertRefused(
                () -> aws.cognito().deleteTerms(r -> r.userPoolId(pool).termsId(NOWHERE)),
                ResourceNotFoundException.class,
                "Terms " + NOWHERE + " does not exist.");
    }

    private TermsType create(String name) {
        return create(name, r -> {});
    }

    private TermsType create(String name, Consumer<CreateTermsRequest.Builder> settings) {
        return aws.cognito()
                .createTerms(r -> settings.accept(r.userPoolId(pool)
                        .clientId(client)
                        .termsName(name)
                        .termsSource(TermsSourceType.LINK)
                        .enforcement(TermsEnforcementType.NONE)
                        .links(LINKS)))
                .terms();
    }

    private ListTermsResponse list(int limit, @Nullable String token) {
        return aws.cognito().listTerms(r -> r.userPoolId(pool).maxResults(limit).nextToken(token));
    }

    private TermsType describe(TermsType terms) {
        return aws.cognito()
                .describeTerms(r -> r.userPoolId(pool).termsId(terms.termsId()))
                .terms();
    }

    private String client() {
        return aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                .userPoolClient()
                .clientId();
    }
}
