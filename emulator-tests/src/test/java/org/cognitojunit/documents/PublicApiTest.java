package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reviewer sees in the diff of the listing what a change means for users. */
class PublicApiTest {

    private static final String LISTING = "docs/api.txt";

    private static final String HOW_TO_WRITE_IT =
            "mvn -pl emulator-tests -am verify -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dcognito.docs.write";

    @Test
    void the_listing_is_the_api() {
        List<String> api = PublicApi.listing();
        if (System.getProperty("cognito.docs.write") != null) {
            Documents.write(LISTING, String.join("\n", api) + "\n");
        }

        assertThat(Arrays.asList(Documents.read(LISTING).split("\n")))
                .as(
                        "%s lists the public API. If the change is meant, write it anew, and tell users in CHANGELOG.md:\n%s",
                        LISTING, HOW_TO_WRITE_IT)
                .isEqualTo(api);
    }

    @Test
    void it_has_what_users_write() {
        assertThat(PublicApi.listing())
                .contains(
                        "@interface org.cognitojunit.PoolUser",
                        "    String name()",
                        "sealed interface org.cognitojunit.auth.AuthStep permits Tokens, Challenge",
                        "final class org.cognitojunit.sweeper.Main",
                        "    static void main(String[])");
    }
}
