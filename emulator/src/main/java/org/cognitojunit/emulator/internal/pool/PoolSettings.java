package org.cognitojunit.emulator.internal.pool;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.trigger.Trigger;

/**
 * A pool's settings: the tree that DescribeUserPool shows, with typed answers to the questions that the emulator asks of
 * it. Immutable.
 */
public final class PoolSettings {

    private final Map<String, Object> tree;
    private final Input view;
    private final Schema schema;
    private final MfaSettings mfa;

    /** Settings without those that only SetUserPoolMfaConfig makes. */
    PoolSettings(Map<String, Object> tree, Schema schema) {
        this(tree, schema, MfaSettings.NONE);
    }

    PoolSettings(Map<String, Object> tree, Schema schema, MfaSettings mfa) {
        this.tree = Collections.unmodifiableMap(new TreeMap<>(tree));
        this.view = new Input("", this.tree);
        this.schema = schema;
        this.mfa = mfa;
    }

    /** What DescribeUserPool shows of the settings, without the schema. */
    public Map<String, Object> tree() {
        return new LinkedHashMap<>(tree);
    }

    /** These settings with other tags. */
    PoolSettings withTags(Map<String, String> tags) {
        Map<String, Object> changed = tree();
        changed.remove("UserPoolTags");
        if (!tags.isEmpty()) {
            changed.put("UserPoolTags", tags);
        }
        return new PoolSettings(changed, schema, mfa);
    }

    /** The tags of the pool. The caller may change the copy. */
    public Map<String, String> tags() {
        return new TreeMap<>(view.map("UserPoolTags"));
    }

    public String name() {
        return view.string("Name");
    }

    public Schema schema() {
        return schema;
    }

    /** Whether {@code Alice} and {@code alice} are two users. */
    public boolean caseSensitive() {
        return view.structure("UsernameConfiguration")
                .map(c -> c.flag("CaseSensitive"))
                .orElse(true);
    }

    public boolean deletionProtected() {
        return view.optional("DeletionProtection").filter("ACTIVE"::equals).isPresent();
    }

    /** The attributes that users sign in with in place of a username: {@code email}, {@code phone_number}, or none. */
    public Set<String> usernameAttributes() {
        return Set.copyOf(view.strings("UsernameAttributes"));
    }

    /** The attributes that users may sign in with besides their username. */
    public Set<String> aliasAttributes() {
        return Set.copyOf(view.strings("AliasAttributes"));
    }

    /** The attributes that are verified by a code as soon as they are set. */
    public Set<String> autoVerifiedAttributes() {
        return Set.copyOf(view.strings("AutoVerifiedAttributes"));
    }

    /** The attributes that keep their value until a new one is verified. */
    public Set<String> attributesVerifiedBeforeUpdate() {
        return view.structure("UserAttributeUpdateSettings")
                .map(update -> Set.copyOf(update.strings("AttributesRequireVerificationBeforeUpdate")))
                .orElse(Set.of());
    }

    /** Whether users cannot sign up by themselves. */
    public boolean adminCreatesUsersOnly() {
        return view.structure("AdminCreateUserConfig")
                .map(creation -> creation.flag("AllowAdminCreateUserOnly"))
                .orElse(false);
    }

    /** Whether new users confirm their address with a link in place of a code. */
    public boolean confirmsWithLink() {
        return view.structure("VerificationMessageTemplate")
                .flatMap(template -> template.optional("DefaultEmailOption"))
                .filter("CONFIRM_WITH_LINK"::equals)
                .isPresent();
    }

    /** The ways to recover an account, the one to try first first. */
    public List<String> recoveryMechanisms() {
        return view.structure("AccountRecoverySetting").stream()
                .flatMap(recovery -> recovery.structures("RecoveryMechanisms").stream())
                .sorted(Comparator.comparing(m -> m.integer("Priority").orElseThrow()))
                .map(mechanism -> mechanism.string("Name"))
                .toList();
    }

    public MessageTemplates messageTemplates() {
        return new MessageTemplates(view, mfa);
    }

    /** Whether clients can register themselves. */
    public boolean registersClients() {
        return view.structure("DcrConfiguration")
                .flatMap(dcr -> dcr.optional("EnableStatus"))
                .filter("Enabled"::equals)
                .isPresent();
    }

    /** The names of the levels of assurance. */
    public AcrLevels acrLevels() {
        return AcrLevels.of(view.structure("AcrConfiguration").map(Input::tree).orElse(Map.of()));
    }

    /** Whether levels of assurance have names of the pool's own. */
    boolean namesAcrLevels() {
        return view.has("AcrConfiguration");
    }

    public Tier tier() {
        return Tier.valueOf(view.string("UserPoolTier"));
    }

    /** Whether threat protection is on, be it only to watch. */
    public boolean protectsAgainstThreats() {
        return PoolDefaults.protectsAgainstThreats(tree);
    }

    /** The version of the event that the pre token generation trigger gets; empty without a trigger. */
    public Optional<String> preTokenGenerationVersion() {
        return view.structure("LambdaConfig")
                .flatMap(triggers -> triggers.structure("PreTokenGenerationConfig"))
                .flatMap(trigger -> trigger.optional("LambdaVersion"));
    }

    /** Whether the pool takes note of the devices that users sign in with. Saying anything about devices switches that on. */
    public boolean tracksDevices() {
        return view.has("DeviceConfiguration");
    }

    /** Whether a remembered device proves itself in place of a second factor. */
    public boolean trustsRememberedDevices() {
        return view.structure("DeviceConfiguration")
                .filter(devices -> devices.flag("ChallengeRequiredOnNewDevice"))
                .isPresent();
    }

    /** Whether a device is only remembered once the user says so. */
    public boolean remembersDevicesOnPromptOnly() {
        return view.structure("DeviceConfiguration")
                .filter(devices -> devices.flag("DeviceOnlyRememberedOnUserPrompt"))
                .isPresent();
    }

    public MfaMode mfaMode() {
        return MfaMode.valueOf(view.string("MfaConfiguration"));
    }

    /** The settings that only SetUserPoolMfaConfig makes. */
    MfaSettings mfa() {
        return mfa;
    }

    /** What the pool says about passkeys. */
    public PasskeySettings passkeys() {
        return mfa.passkeys(firstAuthFactors().contains("WEB_AUTHN"));
    }

    /** What GetUserPoolMfaConfig shows. */
    public Map<String, Object> mfaTree() {
        Map<String, Object> shown = mfa.tree();
        if (sendsTextMessages()) {
            Map<String, Object> sms = tree();
            sms.keySet().retainAll(Set.of("SmsAuthenticationMessage", "SmsConfiguration"));
            shown.put("SmsMfaConfiguration", sms);
        }
        shown.put("MfaConfiguration", mfaMode().name());
        return shown;
    }

    /** The second factors that the pool offers to its users. */
    public Set<MfaFactor> mfaFactors() {
        Set<MfaFactor> factors = EnumSet.noneOf(MfaFactor.class);
        if (sendsTextMessages()) {
            factors.add(MfaFactor.SMS_MFA);
        }
        if (mfa.softwareTokens()) {
            factors.add(MfaFactor.SOFTWARE_TOKEN_MFA);
        }
        if (mfa.email().isPresent()) {
            factors.add(MfaFactor.EMAIL_OTP);
        }
        return factors;
    }

    /** The attribute by which users first of all recover their accounts: {@code email} or {@code phone_number}. */
    public Optional<String> primaryRecoveryAttribute() {
        return recoveryMechanisms().stream()
                .findFirst()
                .filter(mechanism -> mechanism.startsWith("verified_"))
                .map(mechanism -> mechanism.substring("verified_".length()));
    }

    /** The ARN of a trigger's function in {@code LambdaConfig}, where it stands alone or in a structure with its version. */
    public Optional<String> function(Trigger trigger) {
        Map<String, Object> triggers =
                view.structure("LambdaConfig").map(Input::tree).orElse(Map.of());
        return Stream.of(trigger.configName() + "Config", trigger.configName())
                .map(triggers::get)
                .filter(Objects::nonNull)
                .map(f -> f instanceof Map<?, ?> versioned ? versioned.get("LambdaArn") : f)
                .map(String.class::cast)
                .findFirst();
    }

    /** Whether the pool has been told how to send text messages. */
    public boolean sendsTextMessages() {
        return view.structure("SmsConfiguration")
                .filter(sms -> sms.has("EumsSms")
                        || !sms.optional("SnsCallerArn").orElse("").isEmpty())
                .isPresent();
    }

    /** The settings as DescribeUserPool shows them, for rules to look at. */
    Input view() {
        return view;
    }

    /** The first factors of choice-based sign-in. */
    public List<String> firstAuthFactors() {
        return view.structure("Policies")
                .flatMap(p -> p.structure("SignInPolicy"))
                .map(p -> p.strings("AllowedFirstAuthFactors"))
                .orElse(List.of("PASSWORD"));
    }

    /** Whether users can do without a password. */
    public boolean offersPasswordless() {
        return firstAuthFactors().stream().anyMatch(factor -> !factor.equals("PASSWORD"));
    }

    public PasswordPolicy passwordPolicy() {
        Input policy = view.structure("Policies")
                .flatMap(p -> p.structure("PasswordPolicy"))
                .orElseThrow();
        return new PasswordPolicy(
                policy.integer("MinimumLength").orElseThrow(),
                policy.flag("RequireUppercase"),
                policy.flag("RequireLowercase"),
                policy.flag("RequireNumbers"),
                policy.flag("RequireSymbols"),
                policy.integer("TemporaryPasswordValidityDays").orElseThrow(),
                policy.integer("PasswordHistorySize").orElse(0));
    }
}
