package org.cognitojunit.extension;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What must not be found in any report. */
final class Secrets {

    private Secrets() {}

    /** A secret as it is, and as it looks in HTML, in XML, in JSON and in a URL. */
    static String[] formsOf(String secret) {
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return new String[] {
            secret,
            html,
            html.replace("\"", "&quot;"),
            html.replace("\"", "&quot;").replace("'", "&apos;"),
            html.replace("\"", "&quot;").replace("'", "&#39;"),
            secret.replace("\"", "\\\""),
            URLEncoder.encode(secret, StandardCharsets.UTF_8)
        };
    }
}
