// amazon-cognito-identity-js, for one user at a time.
// node identity.js <endpoint> <user pool id> <client id>
const {
  AuthenticationDetails,
  CognitoRefreshToken,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
} = require('amazon-cognito-identity-js');
const serve = require('./serve');

// The library asks for a refused refresh again, for six seconds: here a second takes ten milliseconds.
const { setTimeout } = globalThis;
globalThis.setTimeout = (action, delay, ...rest) => setTimeout(action, delay / 100, ...rest);

const [endpoint, UserPoolId, ClientId] = process.argv.slice(2);
const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint });
let user;

const tokens = (session) => ({
  accessToken: session.getAccessToken().getJwtToken(),
  idToken: session.getIdToken().getJwtToken(),
  refreshToken: session.getRefreshToken().getToken(),
});

const attributes = (values) =>
  Object.entries(values).map(([Name, Value]) => new CognitoUserAttribute({ Name, Value }));

// What the library calls back, as a value: tokens, or the name of the challenge that is next.
const step = (proceed) =>
  new Promise((resolve, reject) =>
    proceed({
      onSuccess: (session) => resolve(tokens(session)),
      onFailure: reject,
      newPasswordRequired: (known, required) => resolve({ challenge: 'NEW_PASSWORD_REQUIRED', attributes: known, required }),
      mfaRequired: (challenge, parameters) => resolve({ challenge, parameters }),
      totpRequired: (challenge, parameters) => resolve({ challenge, parameters }),
      selectMFAType: (challenge, parameters) => resolve({ challenge, parameters }),
      mfaSetup: (challenge, parameters) => resolve({ challenge, parameters }),
      customChallenge: (parameters) => resolve({ challenge: 'CUSTOM_CHALLENGE', parameters }),
    })
  );

const called = (proceed) =>
  new Promise((resolve, reject) => proceed((error, result) => (error ? reject(error) : resolve({ result }))));

const listened = (proceed) =>
  new Promise((resolve, reject) =>
    proceed({
      onSuccess: (result) => resolve({ result }),
      onFailure: reject,
      inputVerificationCode: (data) => resolve({ sent: data }),
      associateSecretCode: (secretCode) => resolve({ secretCode }),
    })
  );

const named = (username) => (user = new CognitoUser({ Username: username, Pool: pool }));

const signIn = (username, password, flow) => {
  named(username).setAuthenticationFlowType(flow);
  const details = new AuthenticationDetails({ Username: username, Password: password });
  return step((callback) => user.authenticateUser(details, callback));
};

serve({
  signUp: async (username, password, values) => {
    const { result } = await called((callback) => pool.signUp(username, password, attributes(values), [], callback));
    named(username);
    return { confirmed: result.userConfirmed, sub: result.userSub, delivery: result.codeDeliveryDetails };
  },
  confirmRegistration: (code) => called((callback) => user.confirmRegistration(code, false, callback)),
  resendConfirmationCode: () => called((callback) => user.resendConfirmationCode(callback)),

  signIn: (username, password) => signIn(username, password, 'USER_SRP_AUTH'),
  signInWithPassword: (username, password) => signIn(username, password, 'USER_PASSWORD_AUTH'),
  signInWithCustomChallenge: (username) => {
    named(username).setAuthenticationFlowType('CUSTOM_AUTH');
    return step((callback) => user.initiateAuth(new AuthenticationDetails({ Username: username }), callback));
  },
  answerCustomChallenge: (answer) => step((callback) => user.sendCustomChallengeAnswer(answer, callback)),
  completeNewPassword: (password, values) =>
    step((callback) => user.completeNewPasswordChallenge(password, values, callback)),
  sendCode: (code, challenge) => step((callback) => user.sendMFACode(code, callback, challenge)),
  selectMfa: (type) => step((callback) => user.sendMFASelectionAnswer(type, callback)),

  refresh: (refreshToken) =>
    new Promise((resolve, reject) =>
      user.refreshSession(new CognitoRefreshToken({ RefreshToken: refreshToken }), (error, session) =>
        error ? reject(error) : resolve(tokens(session))
      )
    ),
  globalSignOut: () => listened((callback) => user.globalSignOut(callback)),
  signOut: () => called((callback) => user.signOut(callback)),

  associateSoftwareToken: () => listened((callback) => user.associateSoftwareToken(callback)),
  verifySoftwareToken: async (code) => {
    const { result } = await listened((callback) => user.verifySoftwareToken(code, 'phone', callback));
    // In the middle of a sign-in the library goes on to the tokens by itself.
    return result.getAccessToken ? tokens(result) : { status: result.Status };
  },
  preferMfa: (sms, app) => called((callback) => user.setUserMfaPreference(sms, app, callback)),

  getAttributes: async () => {
    const { result } = await called((callback) => user.getUserAttributes(callback));
    return Object.fromEntries(result.map((attribute) => [attribute.getName(), attribute.getValue()]));
  },
  getUserData: async () => (await called((callback) => user.getUserData(callback, { bypassCache: true }))).result,
  updateAttributes: (values) => called((callback) => user.updateAttributes(attributes(values), callback)),
  deleteAttributes: (names) => called((callback) => user.deleteAttributes(names, callback)),
  getAttributeVerificationCode: (name) => listened((callback) => user.getAttributeVerificationCode(name, callback)),
  verifyAttribute: (name, code) => listened((callback) => user.verifyAttribute(name, code, callback)),

  changePassword: (old, chosen) => called((callback) => user.changePassword(old, chosen, callback)),
  forgotPassword: (username) => listened((callback) => named(username).forgotPassword(callback)),
  confirmPassword: (code, password) => listened((callback) => user.confirmPassword(code, password, callback)),
  deleteUser: () => called((callback) => user.deleteUser(callback)),
});
