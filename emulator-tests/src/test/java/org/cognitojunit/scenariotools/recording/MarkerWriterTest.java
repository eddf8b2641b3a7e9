package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** After a live run, the markers in the sources are written by a command. */
class MarkerWriterTest {

    private static final String SOURCE = """
            import org.cognitojunit.scenariotools.marker.NotVerified;
            import org.cognitojunit.scenariotools.marker.SeenOnAws;

            class MarkerWriterTest {
                @Test
                @NotVerified(reason = "STK shows \\"this\\" (and that)")
                void first() {}

                static class Inner {
                    @Test
                    @SeenOnAws(
                            source = "STK-login",
                            on = "2026-09-24")
                    void first() {}

                    @Test
                    @NotVerified(reason = "nobody has looked")
                    void second() {}
                }
            }
            """;

    @Test
    void a_marker_with_any_text_is_replaced() {
        assertThat(MarkerWriter.marked(SOURCE, scenario(MarkerWriterTest.class, "first")))
                .isEqualTo("import org.cognitojunit.scenariotools.marker.VerifiedOnAws;\n"
                        + SOURCE.replace(
                                "@NotVerified(reason = \"STK shows \\\"this\\\" (and that)\")", "@VerifiedOnAws"));
    }

    @Test
    void a_method_of_the_same_name_in_an_inner_class_is_told_apart() {
        assertThat(MarkerWriter.marked(SOURCE, scenario(Inner.class, "first")))
                .isEqualTo("import org.cognitojunit.scenariotools.marker.VerifiedOnAws;\n"
                        + SOURCE.replaceAll("@SeenOnAws\\([^)]*\\)", "@VerifiedOnAws"));
    }

    @Test
    void the_import_is_there_once() {
        String once = MarkerWriter.marked(SOURCE, scenario(MarkerWriterTest.class, "first"));

        assertThat(MarkerWriter.marked(once, scenario(Inner.class, "second")))
                .containsOnlyOnce("marker.VerifiedOnAws;")
                .contains("@VerifiedOnAws\n        void second()");
    }

    private static Scenario scenario(Class<?> type, String method) {
        return new Scenario(type, ReflectionSupport.findMethod(type, method).orElseThrow(), "");
    }

    void first() {}

    /** What the source is about. */
    static class Inner {
        void first() {}

        void second() {}
    }
}
