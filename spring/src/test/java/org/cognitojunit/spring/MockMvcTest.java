package org.cognitojunit.spring;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The API without a port. */
@SpringBootTest(classes = Api.class)
class MockMvcTest extends Contract {

    private final MockMvcTester api;

    @Autowired
    MockMvcTest(WebApplicationContext context) {
        api = MockMvcTester.from(context, mvc -> mvc.apply(springSecurity()).build());
    }

    @Override
    Answer get(String path, @Nullable String token) throws Exception {
        MockMvcTester.MockMvcRequestBuilder request = api.get().uri(path);
        MvcTestResult result =
                (token == null ? request : request.header("Authorization", "Bearer " + token)).exchange();
        String challenge = result.getResponse().getHeader("WWW-Authenticate");
        return new Answer(
                result.getResponse().getStatus(),
                result.getResponse().getContentAsString(),
                challenge == null ? "" : challenge);
    }
}
