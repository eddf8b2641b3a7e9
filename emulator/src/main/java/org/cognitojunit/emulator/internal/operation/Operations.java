package org.cognitojunit.emulator.internal.operation;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.auth.Authentication;
import org.cognitojunit.emulator.internal.auth.SoftwareTokenSetup;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.Invitations;
import org.cognitojunit.emulator.internal.message.Messages;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.operation.auth.AdminInitiateAuth;
import org.cognitojunit.emulator.internal.operation.auth.AdminRespondToAuthChallenge;
import org.cognitojunit.emulator.internal.operation.auth.AdminUserGlobalSignOut;
import org.cognitojunit.emulator.internal.operation.auth.GetTokensFromRefreshToken;
import org.cognitojunit.emulator.internal.operation.auth.GlobalSignOut;
import org.cognitojunit.emulator.internal.operation.auth.InitiateAuth;
import org.cognitojunit.emulator.internal.operation.auth.RespondToAuthChallenge;
import org.cognitojunit.emulator.internal.operation.auth.RevokeToken;
import org.cognitojunit.emulator.internal.operation.branding.CreateManagedLoginBranding;
import org.cognitojunit.emulator.internal.operation.branding.DeleteManagedLoginBranding;
import org.cognitojunit.emulator.internal.operation.branding.DescribeManagedLoginBranding;
import org.cognitojunit.emulator.internal.operation.branding.DescribeManagedLoginBrandingByClient;
import org.cognitojunit.emulator.internal.operation.branding.GetUICustomization;
import org.cognitojunit.emulator.internal.operation.branding.SetUICustomization;
import org.cognitojunit.emulator.internal.operation.branding.UpdateManagedLoginBranding;
import org.cognitojunit.emulator.internal.operation.client.AddUserPoolClientSecret;
import org.cognitojunit.emulator.internal.operation.client.CreateUserPoolClient;
import org.cognitojunit.emulator.internal.operation.client.DeleteUserPoolClient;
import org.cognitojunit.emulator.internal.operation.client.DeleteUserPoolClientSecret;
import org.cognitojunit.emulator.internal.operation.client.DescribeUserPoolClient;
import org.cognitojunit.emulator.internal.operation.client.ListUserPoolClientSecrets;
import org.cognitojunit.emulator.internal.operation.client.ListUserPoolClients;
import org.cognitojunit.emulator.internal.operation.client.UpdateUserPoolClient;
import org.cognitojunit.emulator.internal.operation.device.AdminForgetDevice;
import org.cognitojunit.emulator.internal.operation.device.AdminGetDevice;
import org.cognitojunit.emulator.internal.operation.device.AdminListDevices;
import org.cognitojunit.emulator.internal.operation.device.AdminUpdateDeviceStatus;
import org.cognitojunit.emulator.internal.operation.device.ConfirmDevice;
import org.cognitojunit.emulator.internal.operation.device.ForgetDevice;
import org.cognitojunit.emulator.internal.operation.device.GetDevice;
import org.cognitojunit.emulator.internal.operation.device.ListDevices;
import org.cognitojunit.emulator.internal.operation.device.UpdateDeviceStatus;
import org.cognitojunit.emulator.internal.operation.domain.CreateUserPoolDomain;
import org.cognitojunit.emulator.internal.operation.domain.DeleteUserPoolDomain;
import org.cognitojunit.emulator.internal.operation.domain.DescribeUserPoolDomain;
import org.cognitojunit.emulator.internal.operation.domain.UpdateUserPoolDomain;
import org.cognitojunit.emulator.internal.operation.event.AdminListUserAuthEvents;
import org.cognitojunit.emulator.internal.operation.event.AdminUpdateAuthEventFeedback;
import org.cognitojunit.emulator.internal.operation.event.Recorder;
import org.cognitojunit.emulator.internal.operation.event.UpdateAuthEventFeedback;
import org.cognitojunit.emulator.internal.operation.federation.AdminDisableProviderForUser;
import org.cognitojunit.emulator.internal.operation.federation.AdminLinkProviderForUser;
import org.cognitojunit.emulator.internal.operation.federation.CreateIdentityProvider;
import org.cognitojunit.emulator.internal.operation.federation.DeleteIdentityProvider;
import org.cognitojunit.emulator.internal.operation.federation.DescribeIdentityProvider;
import org.cognitojunit.emulator.internal.operation.federation.GetIdentityProviderByIdentifier;
import org.cognitojunit.emulator.internal.operation.federation.ListIdentityProviders;
import org.cognitojunit.emulator.internal.operation.federation.UpdateIdentityProvider;
import org.cognitojunit.emulator.internal.operation.group.AdminAddUserToGroup;
import org.cognitojunit.emulator.internal.operation.group.AdminListGroupsForUser;
import org.cognitojunit.emulator.internal.operation.group.AdminRemoveUserFromGroup;
import org.cognitojunit.emulator.internal.operation.group.CreateGroup;
import org.cognitojunit.emulator.internal.operation.group.DeleteGroup;
import org.cognitojunit.emulator.internal.operation.group.GetGroup;
import org.cognitojunit.emulator.internal.operation.group.ListGroups;
import org.cognitojunit.emulator.internal.operation.group.ListUsersInGroup;
import org.cognitojunit.emulator.internal.operation.group.UpdateGroup;
import org.cognitojunit.emulator.internal.operation.importjob.CreateUserImportJob;
import org.cognitojunit.emulator.internal.operation.importjob.DescribeUserImportJob;
import org.cognitojunit.emulator.internal.operation.importjob.GetCSVHeader;
import org.cognitojunit.emulator.internal.operation.importjob.JobView;
import org.cognitojunit.emulator.internal.operation.importjob.ListUserImportJobs;
import org.cognitojunit.emulator.internal.operation.importjob.StartUserImportJob;
import org.cognitojunit.emulator.internal.operation.importjob.StopUserImportJob;
import org.cognitojunit.emulator.internal.operation.limit.GetProvisionedLimit;
import org.cognitojunit.emulator.internal.operation.limit.UpdateProvisionedLimit;
import org.cognitojunit.emulator.internal.operation.log.GetLogDeliveryConfiguration;
import org.cognitojunit.emulator.internal.operation.log.SetLogDeliveryConfiguration;
import org.cognitojunit.emulator.internal.operation.mfa.AdminDeleteSoftwareToken;
import org.cognitojunit.emulator.internal.operation.mfa.AdminGetUserAuthFactors;
import org.cognitojunit.emulator.internal.operation.mfa.AdminSetUserMFAPreference;
import org.cognitojunit.emulator.internal.operation.mfa.AdminSetUserSettings;
import org.cognitojunit.emulator.internal.operation.mfa.AssociateSoftwareToken;
import org.cognitojunit.emulator.internal.operation.mfa.GetUserAuthFactors;
import org.cognitojunit.emulator.internal.operation.mfa.GetUserPoolMfaConfig;
import org.cognitojunit.emulator.internal.operation.mfa.SetUserMFAPreference;
import org.cognitojunit.emulator.internal.operation.mfa.SetUserPoolMfaConfig;
import org.cognitojunit.emulator.internal.operation.mfa.SetUserSettings;
import org.cognitojunit.emulator.internal.operation.mfa.VerifySoftwareToken;
import org.cognitojunit.emulator.internal.operation.passkey.CompleteWebAuthnRegistration;
import org.cognitojunit.emulator.internal.operation.passkey.DeleteWebAuthnCredential;
import org.cognitojunit.emulator.internal.operation.passkey.ListWebAuthnCredentials;
import org.cognitojunit.emulator.internal.operation.passkey.StartWebAuthnRegistration;
import org.cognitojunit.emulator.internal.operation.pool.AddCustomAttributes;
import org.cognitojunit.emulator.internal.operation.pool.CreateUserPool;
import org.cognitojunit.emulator.internal.operation.pool.DeleteUserPool;
import org.cognitojunit.emulator.internal.operation.pool.DescribeUserPool;
import org.cognitojunit.emulator.internal.operation.pool.GetSigningCertificate;
import org.cognitojunit.emulator.internal.operation.pool.ListUserPools;
import org.cognitojunit.emulator.internal.operation.pool.UpdateUserPool;
import org.cognitojunit.emulator.internal.operation.replica.CreateUserPoolReplica;
import org.cognitojunit.emulator.internal.operation.replica.DeleteUserPoolReplica;
import org.cognitojunit.emulator.internal.operation.replica.ListUserPoolReplicas;
import org.cognitojunit.emulator.internal.operation.replica.UpdateUserPoolReplica;
import org.cognitojunit.emulator.internal.operation.resourceserver.CreateResourceServer;
import org.cognitojunit.emulator.internal.operation.resourceserver.DeleteResourceServer;
import org.cognitojunit.emulator.internal.operation.resourceserver.DescribeResourceServer;
import org.cognitojunit.emulator.internal.operation.resourceserver.ListResourceServers;
import org.cognitojunit.emulator.internal.operation.resourceserver.UpdateResourceServer;
import org.cognitojunit.emulator.internal.operation.risk.DescribeRiskConfiguration;
import org.cognitojunit.emulator.internal.operation.risk.SetRiskConfiguration;
import org.cognitojunit.emulator.internal.operation.selfservice.AdminConfirmSignUp;
import org.cognitojunit.emulator.internal.operation.selfservice.AdminResetUserPassword;
import org.cognitojunit.emulator.internal.operation.selfservice.ConfirmForgotPassword;
import org.cognitojunit.emulator.internal.operation.selfservice.ConfirmSignUp;
import org.cognitojunit.emulator.internal.operation.selfservice.ForgotPassword;
import org.cognitojunit.emulator.internal.operation.selfservice.ResendConfirmationCode;
import org.cognitojunit.emulator.internal.operation.selfservice.SignUp;
import org.cognitojunit.emulator.internal.operation.tag.ListTagsForResource;
import org.cognitojunit.emulator.internal.operation.tag.TagResource;
import org.cognitojunit.emulator.internal.operation.tag.UntagResource;
import org.cognitojunit.emulator.internal.operation.terms.CreateTerms;
import org.cognitojunit.emulator.internal.operation.terms.DeleteTerms;
import org.cognitojunit.emulator.internal.operation.terms.DescribeTerms;
import org.cognitojunit.emulator.internal.operation.terms.DescribeTermsByClient;
import org.cognitojunit.emulator.internal.operation.terms.ListTerms;
import org.cognitojunit.emulator.internal.operation.terms.UpdateTerms;
import org.cognitojunit.emulator.internal.operation.user.AdminCreateUser;
import org.cognitojunit.emulator.internal.operation.user.AdminDeleteUser;
import org.cognitojunit.emulator.internal.operation.user.AdminDeleteUserAttributes;
import org.cognitojunit.emulator.internal.operation.user.AdminDisableUser;
import org.cognitojunit.emulator.internal.operation.user.AdminEnableUser;
import org.cognitojunit.emulator.internal.operation.user.AdminGetUser;
import org.cognitojunit.emulator.internal.operation.user.AdminSetUserPassword;
import org.cognitojunit.emulator.internal.operation.user.AdminUpdateUserAttributes;
import org.cognitojunit.emulator.internal.operation.user.ChangePassword;
import org.cognitojunit.emulator.internal.operation.user.DeleteUser;
import org.cognitojunit.emulator.internal.operation.user.DeleteUserAttributes;
import org.cognitojunit.emulator.internal.operation.user.GetUser;
import org.cognitojunit.emulator.internal.operation.user.GetUserAttributeVerificationCode;
import org.cognitojunit.emulator.internal.operation.user.ListUsers;
import org.cognitojunit.emulator.internal.operation.user.UpdateUserAttributes;
import org.cognitojunit.emulator.internal.operation.user.VerifyUserAttribute;
import org.cognitojunit.emulator.internal.passkey.PasskeyRegistration;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/** The one list of the operations that are emulated. The support matrix in the README is held against it. */
public final class Operations {

    private Operations() {}

    /**
     * Every emulated operation, by its name in the API.
     *
     * @param poolUri where a pool is served
     */
    public static Map<String, Operation> all(
            Clock clock,
            Ids ids,
            UserPools pools,
            Authentication authentication,
            AccessTokens accessTokens,
            Messages messages,
            Triggers triggers,
            Function<String, URI> poolUri) {
        Map<String, Operation> byName = new TreeMap<>();
        Pages pages = new Pages(clock, ids);
        Passwords passwords = new Passwords(clock, ids);
        VerificationCodes codes = new VerificationCodes(clock, ids, messages);
        Stream.of(
                        pools(pools, pages),
                        clients(clock, ids, pools, pages),
                        users(clock, ids, pools, passwords, new Invitations(messages), pages, triggers),
                        ownUsers(clock, accessTokens, passwords),
                        contacts(clock, pools, accessTokens, codes),
                        selfService(clock, ids, pools, passwords, codes, authentication, triggers),
                        groups(clock, pools, pages),
                        mfa(clock, pools, authentication, accessTokens),
                        poolResources(clock, pools, pages),
                        signInPages(clock, ids, pools, pages),
                        devices(clock, pools, accessTokens, pages),
                        passkeys(clock, ids, accessTokens, pages),
                        authentication(pools, authentication, accessTokens),
                        resourceServers(pools, pages),
                        federation(clock, pools, pages),
                        importJobs(clock, ids, pools, pages, poolUri),
                        events(clock, pools, pages))
                .flatMap(operations -> operations)
                .forEach(operation -> byName.put(operation.name(), operation));
        new Recorder(pools, accessTokens, clock).listenTo(byName);
        return byName;
    }

    private static Stream<Operation> pools(UserPools pools, Pages pages) {
        return Stream.of(
                new AddCustomAttributes(pools),
                new CreateUserPool(pools),
                new DeleteUserPool(pools),
                new DescribeUserPool(pools),
                new ListUserPools(pools, pages),
                new UpdateUserPool(pools));
    }

    private static Stream<Operation> poolResources(Clock clock, UserPools pools, Pages pages) {
        return Stream.of(
                new CreateUserPoolReplica(pools, clock),
                new DeleteUserPoolReplica(pools),
                new DescribeRiskConfiguration(pools),
                new GetLogDeliveryConfiguration(pools),
                new GetProvisionedLimit(pools),
                new GetSigningCertificate(pools),
                new ListTagsForResource(pools),
                new ListUserPoolReplicas(pools, clock, pages),
                new SetLogDeliveryConfiguration(pools),
                new SetRiskConfiguration(pools, clock),
                new TagResource(pools),
                new UntagResource(pools),
                new UpdateProvisionedLimit(pools),
                new UpdateUserPoolReplica(pools, clock));
    }

    private static Stream<Operation> signInPages(Clock clock, Ids ids, UserPools pools, Pages pages) {
        return Stream.of(
                new CreateManagedLoginBranding(pools, clock, ids),
                new CreateTerms(pools, clock, ids),
                new CreateUserPoolDomain(pools, clock),
                new DeleteManagedLoginBranding(pools),
                new DeleteTerms(pools),
                new DeleteUserPoolDomain(pools),
                new DescribeManagedLoginBranding(pools),
                new DescribeManagedLoginBrandingByClient(pools),
                new DescribeTerms(pools),
                new DescribeTermsByClient(pools),
                new DescribeUserPoolDomain(pools, clock),
                new GetUICustomization(pools),
                new ListTerms(pools, pages),
                new SetUICustomization(pools, clock),
                new UpdateManagedLoginBranding(pools, clock),
                new UpdateTerms(pools, clock),
                new UpdateUserPoolDomain(pools, clock));
    }

    private static Stream<Operation> clients(Clock clock, Ids ids, UserPools pools, Pages pages) {
        return Stream.of(
                new AddUserPoolClientSecret(pools, clock, ids),
                new CreateUserPoolClient(pools, clock, ids),
                new DeleteUserPoolClient(pools),
                new DeleteUserPoolClientSecret(pools, clock),
                new DescribeUserPoolClient(pools),
                new ListUserPoolClientSecrets(pools),
                new ListUserPoolClients(pools, pages),
                new UpdateUserPoolClient(pools, clock));
    }

    private static Stream<Operation> users(
            Clock clock,
            Ids ids,
            UserPools pools,
            Passwords passwords,
            Invitations invitations,
            Pages pages,
            Triggers triggers) {
        return Stream.of(
                new AdminCreateUser(pools, clock, ids, passwords, invitations, triggers),
                new AdminDeleteUser(pools),
                new AdminDeleteUserAttributes(pools, clock),
                new AdminDisableUser(pools, clock),
                new AdminEnableUser(pools, clock),
                new AdminGetUser(pools),
                new AdminSetUserPassword(pools, passwords),
                new ListUsers(pools, pages));
    }

    private static Stream<Operation> ownUsers(Clock clock, AccessTokens accessTokens, Passwords passwords) {
        return Stream.of(
                new ChangePassword(accessTokens, passwords, new HourlyLimit(5, clock)),
                new DeleteUser(accessTokens),
                new DeleteUserAttributes(accessTokens, clock),
                new GetUser(accessTokens));
    }

    private static Stream<Operation> contacts(
            Clock clock, UserPools pools, AccessTokens accessTokens, VerificationCodes codes) {
        return Stream.of(
                new AdminUpdateUserAttributes(pools, clock, codes),
                new GetUserAttributeVerificationCode(accessTokens, clock, codes, new HourlyLimit(5, clock)),
                new UpdateUserAttributes(accessTokens, clock, codes),
                new VerifyUserAttribute(accessTokens, clock, new HourlyLimit(15, clock)));
    }

    private static Stream<Operation> selfService(
            Clock clock,
            Ids ids,
            UserPools pools,
            Passwords passwords,
            VerificationCodes codes,
            Authentication authentication,
            Triggers triggers) {
        // Between 5 and 20, says the guide, by the risk of the caller. This caller is a test.
        HourlyLimit recoveries = new HourlyLimit(20, clock);
        return Stream.of(
                new AdminConfirmSignUp(pools, clock, triggers),
                new AdminResetUserPassword(pools, clock, codes),
                new ConfirmForgotPassword(pools, clock, passwords, recoveries, triggers),
                new ConfirmSignUp(pools, clock, new HourlyLimit(15, clock), authentication.automaticSignIn(), triggers),
                new ForgotPassword(pools, codes, recoveries, authentication.migration()),
                new ResendConfirmationCode(pools, codes, new HourlyLimit(5, clock)),
                new SignUp(pools, clock, ids, passwords, codes, authentication.automaticSignIn(), triggers));
    }

    private static Stream<Operation> groups(Clock clock, UserPools pools, Pages pages) {
        return Stream.of(
                new AdminAddUserToGroup(pools),
                new AdminListGroupsForUser(pools, pages),
                new AdminRemoveUserFromGroup(pools),
                new CreateGroup(pools, clock),
                new DeleteGroup(pools),
                new GetGroup(pools),
                new ListGroups(pools, pages),
                new ListUsersInGroup(pools, pages),
                new UpdateGroup(pools, clock));
    }

    private static Stream<Operation> mfa(
            Clock clock, UserPools pools, Authentication authentication, AccessTokens accessTokens) {
        SoftwareTokenSetup setup = authentication.softwareTokenSetup(pools);
        return Stream.of(
                new AdminDeleteSoftwareToken(pools, clock),
                new AdminGetUserAuthFactors(pools),
                new AdminSetUserMFAPreference(pools, clock),
                new AdminSetUserSettings(pools, clock),
                new AssociateSoftwareToken(accessTokens, setup),
                new GetUserAuthFactors(accessTokens),
                new GetUserPoolMfaConfig(pools),
                new SetUserMFAPreference(accessTokens, clock),
                new SetUserPoolMfaConfig(pools),
                new SetUserSettings(accessTokens, clock),
                new VerifySoftwareToken(accessTokens, setup));
    }

    private static Stream<Operation> devices(Clock clock, UserPools pools, AccessTokens accessTokens, Pages pages) {
        return Stream.of(
                new AdminForgetDevice(pools),
                new AdminGetDevice(pools),
                new AdminListDevices(pools, pages),
                new AdminUpdateDeviceStatus(pools, clock),
                new ConfirmDevice(accessTokens, clock),
                new ForgetDevice(accessTokens),
                new GetDevice(accessTokens),
                new ListDevices(accessTokens, pages),
                new UpdateDeviceStatus(accessTokens, clock));
    }

    private static Stream<Operation> passkeys(Clock clock, Ids ids, AccessTokens accessTokens, Pages pages) {
        PasskeyRegistration registration = new PasskeyRegistration(clock, ids);
        return Stream.of(
                new CompleteWebAuthnRegistration(accessTokens, registration),
                new DeleteWebAuthnCredential(accessTokens),
                new ListWebAuthnCredentials(accessTokens, pages),
                new StartWebAuthnRegistration(accessTokens, registration));
    }

    private static Stream<Operation> authentication(
            UserPools pools, Authentication authentication, AccessTokens accessTokens) {
        return Stream.of(
                new AdminInitiateAuth(pools, authentication.flows()),
                new AdminRespondToAuthChallenge(pools, authentication.challenges()),
                new AdminUserGlobalSignOut(pools),
                new GetTokensFromRefreshToken(pools, authentication.refreshes()),
                new GlobalSignOut(accessTokens),
                new InitiateAuth(pools, authentication.flows()),
                new RespondToAuthChallenge(pools, authentication.challenges()),
                new RevokeToken(pools));
    }

    private static Stream<Operation> resourceServers(UserPools pools, Pages pages) {
        return Stream.of(
                new CreateResourceServer(pools),
                new DeleteResourceServer(pools),
                new DescribeResourceServer(pools),
                new ListResourceServers(pools, pages),
                new UpdateResourceServer(pools));
    }

    private static Stream<Operation> federation(Clock clock, UserPools pools, Pages pages) {
        return Stream.of(
                new AdminDisableProviderForUser(pools, clock),
                new AdminLinkProviderForUser(pools, clock),
                new CreateIdentityProvider(pools, clock),
                new DeleteIdentityProvider(pools),
                new DescribeIdentityProvider(pools),
                new GetIdentityProviderByIdentifier(pools),
                new ListIdentityProviders(pools, pages),
                new UpdateIdentityProvider(pools, clock));
    }

    private static Stream<Operation> importJobs(
            Clock clock, Ids ids, UserPools pools, Pages pages, Function<String, URI> poolUri) {
        JobView view = new JobView(clock, poolUri);
        return Stream.of(
                new CreateUserImportJob(pools, clock, ids, view),
                new DescribeUserImportJob(pools, view),
                new GetCSVHeader(pools),
                new ListUserImportJobs(pools, pages, view),
                new StartUserImportJob(pools, clock, ids, view, importThread()),
                new StopUserImportJob(pools, clock, view));
    }

    /** One thread for all import jobs of an emulator, which is there while there is something to import. */
    private static Executor importThread() {
        return new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), run -> {
            Thread thread = new Thread(run, "cognito-user-import");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Stream<Operation> events(Clock clock, UserPools pools, Pages pages) {
        return Stream.of(
                new AdminListUserAuthEvents(pools, pages),
                new AdminUpdateAuthEventFeedback(pools, clock),
                new UpdateAuthEventFeedback(pools));
    }
}
