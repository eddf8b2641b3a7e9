package org.cognitojunit.scenariotools.recording;

import java.util.function.Consumer;

/** What is done while one test runs, and when it has passed. */
interface Attention {

    /** For a test that nothing is to be known of. */
    Attention NONE = new Attention() {
        @Override
        public <T> T during(Take.Code<T> code) throws Throwable {
            return code.run();
        }

        @Override
        public void conclude() {}
    };

    /** Runs code of the test. */
    <T> T during(Take.Code<T> code) throws Throwable;

    /** The test has passed. */
    void conclude();

    /** Listens to the test, and does something with what was heard. */
    static Attention listening(Consumer<Take> conclusion) {
        Take take = new Take();
        return new Attention() {
            @Override
            public <T> T during(Take.Code<T> code) throws Throwable {
                return take.during(code);
            }

            @Override
            public void conclude() {
                conclusion.accept(take);
            }
        };
    }
}
