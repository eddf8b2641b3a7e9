package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a recording was made on AWS is for the hosts to say that were called, not for the backend. */
class OriginTest {

    private static final URI FRANKFURT = URI.create("https://cognito-idp.eu-central-1.amazonaws.com/");

    @Test
    void the_hosts_of_aws_are_aws() {
        assertThat(origin("aws", FRANKFURT, FRANKFURT))
                .isEqualTo(new Origin("AWS", "2026-12-24", "eu-central-1", "2.54.15"))
                .hasToString("on AWS in eu-central-1 on 2026-12-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9229/",
                "https://localhost/",
                "http://cognito-idp.eu-central-1.amazonaws.com/",
                "https://cognito-idp.eu-central-1.amazonaws.com.example.com/"
            })
    void the_backend_for_aws_anywhere_else_is_a_rehearsal(String uri) {
        assertThat(origin("aws", URI.create(uri)))
                .isEqualTo(new Origin("rehearsal", "2026-12-24", "none", "2.54.15"))
                .hasToString("in a rehearsal on 2026-12-24");
    }

    @Test
    void one_call_to_somewhere_else_is_enough() {
        assertThat(origin("aws", FRANKFURT, URI.create("http://127.0.0.1:9229/"))
                        .isAws())
                .isFalse();
    }

    @Test
    void another_backend_is_what_it_is() {
        assertThat(origin("moto", URI.create("http://127.0.0.1:5000/")).at()).isEqualTo("moto");
    }

    private static Origin origin(String backend, URI... endpoints) {
        return Origin.of(List.of(endpoints), backend, "2026-12-24", "2.54.15");
    }
}
