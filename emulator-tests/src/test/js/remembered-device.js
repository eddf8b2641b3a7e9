// Remembers a device with amazon-cognito-identity-js, does one more thing with it, and writes what came of it as one line of
// JSON.
// node remembered-device.js <endpoint>,<user pool id>,<client id>,<action>,<username>,<password>,<code of the authenticator
// app>: each of them in Base64, since a command line does not carry every character on every machine.
const {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
} = require('amazon-cognito-identity-js');

const [endpoint, UserPoolId, ClientId, action, username, password, code] = process.argv[2]
  .split(',')
  .map((argument) => Buffer.from(argument, 'base64').toString());
const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint });

// What the library asks for, one call after the other.
let calls = [];
const request = pool.client.request.bind(pool.client);
pool.client.request = (operation, parameters, callback) => {
  calls.push(parameters.ChallengeName || operation);
  return request(operation, parameters, callback);
};

const failed = (error) => ({ error: { code: error.code, message: error.message } });

const tokens = (session) => ({
  accessToken: session.getAccessToken().getJwtToken(),
  refreshToken: session.getRefreshToken().getToken(),
});

// The library keeps what it knows of the device in a storage that all of its users share.
const newUser = () => new CognitoUser({ Username: username, Pool: pool });

// Signs in, with the code if there is one to give; else the outcome says that it was asked for.
function signIn(user, typed) {
  calls = [];
  return new Promise((resolve) => {
    const done = (outcome) => resolve({ ...outcome, calls: [...calls] });
    const handlers = {
      onSuccess: (session, confirmationNecessary) => done({ tokens: tokens(session), confirmationNecessary }),
      onFailure: (error) => done(failed(error)),
    };
    user.authenticateUser(new AuthenticationDetails({ Username: username, Password: password }), {
      ...handlers,
      totpRequired: () =>
        typed ? user.sendMFACode(typed, handlers, 'SOFTWARE_TOKEN_MFA') : done({ codeRequired: true }),
    });
  });
}

const call = (invoke) =>
  new Promise((resolve) =>
    invoke({ onSuccess: (result) => resolve({ result }), onFailure: (error) => resolve(failed(error)) })
  );

async function remember() {
  const user = newUser();
  const first = await signIn(user, code);
  const remembered = await call((callback) => user.setDeviceStatusRemembered(callback));
  return { user, first, remembered };
}

const actions = {
  signInAgain: async () => {
    const { first, remembered } = await remember();
    return { first, remembered, again: await signIn(newUser()) };
  },

  notRemembered: async () => {
    const { user } = await remember();
    const status = await call((callback) => user.setDeviceStatusNotRemembered(callback));
    return { status, again: await signIn(newUser()) };
  },

  show: async () => {
    const { user } = await remember();
    return {
      device: await call((callback) => user.getDevice(callback)),
      devices: await call((callback) => user.listDevices(10, null, callback)),
    };
  },

  refresh: async () => {
    await remember();
    const user = newUser();
    const before = await signIn(user);
    const refreshed = await new Promise((resolve) =>
      user.refreshSession(user.getSignInUserSession().getRefreshToken(), (error, session) =>
        resolve(error ? failed(error) : tokens(session))
      )
    );
    return { before, refreshed };
  },

  forget: async () => {
    const { user } = await remember();
    const forgotten = await call((callback) => user.forgetDevice(callback));
    const devices = await call((callback) => user.listDevices(10, null, callback));
    return { forgotten, devices, again: await signIn(newUser()) };
  },

  // Leaves the library in the belief that the device is known.
  forgetElsewhere: async () => {
    const { user } = await remember();
    const key = user.deviceKey;
    const forgotten = await call((callback) => user.forgetSpecificDevice(key, callback));
    return { forgotten, again: await signIn(newUser()) };
  },
};

actions[action]().then((outcome) => console.log(JSON.stringify(outcome)));
