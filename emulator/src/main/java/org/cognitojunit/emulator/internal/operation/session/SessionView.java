package org.cognitojunit.emulator.internal.operation.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.SsoSession;
import org.cognitojunit.emulator.internal.session.TokenSession;

/** Sessions as answers show them. */
final class SessionView {

    private static final String UNKNOWN = "unknown";

    private SessionView() {}

    /** All sessions, the one active last first. There are few, so there is one page. */
    static Output list(UserSessions sessions, Input request) {
        if (request.has("NextToken")) {
            throw Pages.invalidToken();
        }
        Stream<Map<String, Object>> tokens = sessions.signIns().stream()
                .map(signIn -> token(signIn, sessions.isCurrent(signIn)).tree());
        Stream<Map<String, Object>> sso =
                sessions.ssoSessions().stream().map(session -> sso(session).tree());
        List<Map<String, Object>> all = Stream.concat(tokens, sso)
                .sorted(Comparator.comparing(SessionView::lastActive).reversed())
                .toList();
        return Output.of("Sessions", all);
    }

    private static Output token(SignIn signIn, boolean current) {
        TokenSession session = UserSessions.session(signIn);
        return Output.of("SessionId", session.id())
                .with("SessionType", "TOKEN")
                .with("ClientId", signIn.clientId())
                .with("CreateDate", session.created())
                .with("LastActiveDate", session.lastActive())
                .withAll(origin(session.origin()))
                .with("OriginSessionId", session.ssoSession())
                .with("IsCurrentSession", current);
    }

    private static Output sso(SsoSession session) {
        return Output.of("SessionId", session.id())
                .with("SessionType", "SSO")
                .with("ClientId", session.clientId())
                .with("CreateDate", session.created())
                .with("LastActiveDate", session.lastActive())
                .withAll(origin(session.origin()))
                .with("IsCurrentSession", false);
    }

    /** Where an address is on earth, nobody here knows. */
    private static Map<String, Object> origin(CallOrigin origin) {
        return Output.of("DeviceType", UserAgent.device(origin.userAgent()).orElse(UNKNOWN))
                .with("LastIPAddress", origin.address())
                .with("LastLocation", Output.of("Country", UNKNOWN))
                .tree();
    }

    private static double lastActive(Map<String, Object> session) {
        return ((Number) session.get("LastActiveDate")).doubleValue();
    }
}
