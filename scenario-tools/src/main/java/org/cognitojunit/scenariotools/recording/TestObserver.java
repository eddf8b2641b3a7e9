package org.cognitojunit.scenariotools.recording;

import java.util.function.Consumer;

/** What is done while one test runs, and when it has passed. */
interface TestObserver {

    /** For a test that nothing is to be known of. */
    TestObserver NONE = new TestObserver() {
        @Override
        public <T> T during(ScenarioCalls.Code<T> code) throws Throwable {
            return code.run();
        }

        @Override
        public void conclude() {}
    };

    /** Runs code of the test. */
    <T> T during(ScenarioCalls.Code<T> code) throws Throwable;

    /** The test has passed. */
    void conclude();

    /** Listens to the test, and does something with what was heard. */
    static TestObserver listening(Consumer<ScenarioCalls> conclusion) {
        ScenarioCalls heard = new ScenarioCalls();
        return new TestObserver() {
            @Override
            public <T> T during(ScenarioCalls.Code<T> code) throws Throwable {
                return heard.during(code);
            }

            @Override
            public void conclude() {
                conclusion.accept(heard);
            }
        };
    }
}
