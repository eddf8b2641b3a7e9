package org.cognitojunit.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The API on Tomcat. */
@SpringBootTest(classes = Api.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RealPortTest extends Contract {

    @LocalServerPort
    private int port;

    @Override
    Answer get(String path, @Nullable String token) throws Exception {
        return Answer.get(port, path, token);
    }
}
