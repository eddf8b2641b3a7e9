package org.cognitojunit.emulator.internal.client;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Set;
import org.cognitojunit.emulator.internal.api.Input;

/** What Cognito refuses in the settings of a client. */
final class ClientRules {

    private static final Set<String> BY_ID = Set.of("ApplicationId", "RoleArn", "ExternalId");

    private ClientRules() {}

    static void check(ClientSettings settings, PoolOffer offer, boolean hasSecret, String action) {
        Input view = settings.view();
        AuthFlowRules.check(settings);
        OAuthRules.check(view, offer, hasSecret);
        AttributePermissionRules.check(view, offer.schema(), action);
        if (view.flag("EnablePropagateAdditionalUserContextData") && !hasSecret) {
            throw invalidParameter("Client Secret is required to set EnablePropagateAdditionalUserContextData as true");
        }
        view.structure("AnalyticsConfiguration").ifPresent(ClientRules::analytics);
    }

    private static void analytics(Input analytics) {
        boolean byArn = analytics.has("ApplicationArn") && BY_ID.stream().noneMatch(analytics::has);
        boolean byId = !analytics.has("ApplicationArn") && BY_ID.stream().allMatch(analytics::has);
        if (!byArn && !byId) {
            throw invalidParameter("Invalid analytics configuration given, either <application arn> or <application id,"
                    + " role arn, external id> are valid");
        }
    }
}
