package org.cognitojunit.documents;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import software.amazon.awssdk.core.util.VersionInfo;

/** Holds docs/clients.md to the versions that are run. */
class ClientsTest {

    private static final Pattern ROW = Pattern.compile("^\\| `?([^|`]+?)`? \\| ([\\d.]+) \\|", Pattern.MULTILINE);

    @Test
    void the_page_names_the_versions_that_are_run() throws ParseException {
        Map<String, String> named = ROW.matcher(Documents.read("docs/clients.md"))
                .results()
                .collect(toMap(row -> row.group(1), row -> row.group(2)));

        Map<String, String> run = new HashMap<>(packages());
        run.put("Spring Boot, Spring Security's resource server", SpringBootVersion.getVersion());
        run.put("nimbus-jose-jwt", SignedJWT.class.getPackage().getImplementationVersion());
        run.put("AWS SDK for Java", VersionInfo.SDK_VERSION);
        assertThat(named).isEqualTo(run);
    }

    private static Map<String, String> packages() throws ParseException {
        Map<String, Object> described =
                JSONObjectUtils.parse(Documents.read("emulator-tests/src/test/js/package.json"));
        return JSONObjectUtils.getJSONObject(described, "devDependencies").entrySet().stream()
                .collect(toMap(Map.Entry::getKey, version -> (String) version.getValue()));
    }
}
