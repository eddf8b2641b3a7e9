package org.cognitojunit.emulator.internal.operation.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome 125 / macOS 10.15.7|Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36",
                "Edge 125 / Windows 10.0|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0",
                "Firefox 127 / Linux|Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
                "Safari 17 / iOS 17.5|Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "Chrome 125 / Android 14|Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36"
            })
    void a_browser_names_itself_and_its_system(String device, String userAgent) {
        assertThat(UserAgent.device(userAgent)).contains(device);
    }

    @Test
    void an_SDK_is_no_browser() {
        assertThat(UserAgent.device("aws-sdk-java/2.59.1 md/io#sync md/http#Apache5 ua/2.1 os/Linux#6.1 lang/java#17"))
                .isEmpty();
        assertThat(UserAgent.device("")).isEmpty();
    }
}
