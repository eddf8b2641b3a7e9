package org.cognitojunit.internal.template.resource;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.cognitojunit.internal.template.document.Place;
import org.cognitojunit.internal.template.document.TemplateException;

/** The types of resources that can be made. */
public final class ResourceTypes {

    public static final String USER_POOL = PoolResource.TYPE;
    public static final String CLIENT = "AWS::Cognito::UserPoolClient";
    public static final String GROUP = "AWS::Cognito::UserPoolGroup";
    public static final String DOMAIN = "AWS::Cognito::UserPoolDomain";
    public static final String USER = UserResource.TYPE;
    public static final String MEMBERSHIP = "AWS::Cognito::UserPoolUserToGroupAttachment";

    /** What of a pool that is made holds its name, besides what templates can ask for. */
    public static final String POOL_NAME = PoolResource.NAME;

    /** Each made when it is first used: an older SDK has no requests for the newer ones. */
    private static final Map<String, Supplier<ResourceType>> KNOWN = Map.ofEntries(
            Map.entry(USER_POOL, PoolResource::new),
            Map.entry(CLIENT, PoolMembers::client),
            Map.entry(GROUP, PoolMembers::group),
            Map.entry(USER, UserResource::new),
            Map.entry(MEMBERSHIP, PoolMembers::membership),
            Map.entry("AWS::Cognito::UserPoolResourceServer", PoolMembers::resourceServer),
            Map.entry(DOMAIN, PoolMembers::domain),
            Map.entry("AWS::Cognito::UserPoolIdentityProvider", PoolMembers::identityProvider),
            Map.entry("AWS::Cognito::UserPoolRiskConfigurationAttachment", PoolProperties::risk),
            Map.entry("AWS::Cognito::UserPoolUICustomizationAttachment", PoolProperties::uiCustomization),
            Map.entry("AWS::Cognito::LogDeliveryConfiguration", PoolProperties::logDelivery),
            Map.entry("AWS::Cognito::ManagedLoginBranding", () -> BrandingResource.type()),
            Map.entry("AWS::Cognito::Terms", () -> TermsResource.type()));

    private ResourceTypes() {}

    /** Whether there is such a type. */
    public static boolean isKnown(String type) {
        return KNOWN.containsKey(type);
    }

    /**
     * The type of a name.
     *
     * @param place who asks, for the message
     * @throws TemplateException if there is none, or the SDK is too old for it
     */
    public static ResourceType get(String type, Place place) {
        Supplier<ResourceType> known = KNOWN.get(type);
        if (known == null) {
            throw new TemplateException(
                    place,
                    type + " is not made. CreatedResource are " + String.join(", ", new TreeSet<>(KNOWN.keySet()))
                            + ".");
        }
        try {
            return known.get();
        } catch (LinkageError e) {
            throw new TemplateException(
                    place,
                    "version " + SdkVersion.ofUser() + " of the AWS SDK does not know " + type + ". Use a newer one.",
                    e);
        }
    }
}
