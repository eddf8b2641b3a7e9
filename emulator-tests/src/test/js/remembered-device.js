// amazon-cognito-identity-js on one device, with a new user object for each sign-in: what it knows of the device it keeps in
// its storage.
// node remembered-device.js <endpoint> <user pool id> <client id>
const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require('amazon-cognito-identity-js');
const serve = require('./serve');

const [endpoint, UserPoolId, ClientId] = process.argv.slice(2);
const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint });
let user;

// What the library asks for during one step, one call after the other.
let calls;
const request = pool.client.request.bind(pool.client);
pool.client.request = (operation, parameters, callback) => {
  calls?.push(parameters.ChallengeName || operation);
  return request(operation, parameters, callback);
};

const tokens = (session) => ({
  accessToken: session.getAccessToken().getJwtToken(),
  refreshToken: session.getRefreshToken().getToken(),
});

const step = (proceed) => {
  const made = (calls = []);
  return new Promise((resolve, reject) =>
    proceed({
      onSuccess: (session, confirmationNecessary) =>
        resolve({ ...tokens(session), confirmationNecessary: confirmationNecessary === true, calls: [...made] }),
      onFailure: reject,
      totpRequired: (challenge) => resolve({ challenge, calls: [...made] }),
    })
  );
};

const listened = (proceed) =>
  new Promise((resolve, reject) => proceed({ onSuccess: (result) => resolve({ result }), onFailure: reject }));

serve({
  signIn: (username, password) => {
    user = new CognitoUser({ Username: username, Pool: pool });
    const details = new AuthenticationDetails({ Username: username, Password: password });
    return step((callback) => user.authenticateUser(details, callback));
  },
  sendCode: (code) => step((callback) => user.sendMFACode(code, callback, 'SOFTWARE_TOKEN_MFA')),
  refresh: () =>
    new Promise((resolve, reject) =>
      user.refreshSession(user.getSignInUserSession().getRefreshToken(), (error, session) =>
        error ? reject(error) : resolve(tokens(session))
      )
    ),

  rememberDevice: () => listened((callback) => user.setDeviceStatusRemembered(callback)),
  doNotRememberDevice: () => listened((callback) => user.setDeviceStatusNotRemembered(callback)),
  getDevice: async () => (await listened((callback) => user.getDevice(callback))).result,
  listDevices: async () => (await listened((callback) => user.listDevices(10, null, callback))).result,
  forgetDevice: () => listened((callback) => user.forgetDevice(callback)),
});
