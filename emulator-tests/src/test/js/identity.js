// Does one thing with amazon-cognito-identity-js, and writes what came of it as one line of JSON.
// node identity.js <endpoint>,<user pool id>,<client id>,<action>,<arguments…>: each of them in Base64, since a command
// line does not carry every character on every machine.
const {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
} = require('amazon-cognito-identity-js');

const [endpoint, UserPoolId, ClientId, action, ...args] = process.argv[2]
  .split(',')
  .map((argument) => Buffer.from(argument, 'base64').toString());
const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint });

const failed = (error) => ({ error: { code: error.code, message: error.message } });

const tokens = (session) => ({
  accessToken: session.getAccessToken().getJwtToken(),
  idToken: session.getIdToken().getJwtToken(),
  refreshToken: session.getRefreshToken().getToken(),
});

function authenticate(user, password, onNewPassword) {
  return new Promise((resolve) =>
    user.authenticateUser(new AuthenticationDetails({ Username: user.getUsername(), Password: password }), {
      onSuccess: (session) => resolve(tokens(session)),
      onFailure: (error) => resolve(failed(error)),
      newPasswordRequired: (attributes, required) => resolve(onNewPassword(attributes, required)),
    })
  );
}

const call = (invoke) =>
  new Promise((resolve) => invoke((error, result) => resolve(error ? failed(error) : { result })));

const actions = {
  signIn: (username, password) =>
    authenticate(new CognitoUser({ Username: username, Pool: pool }), password, (attributes, required) => ({
      newPasswordRequired: { attributes, required },
    })),

  newPassword: (username, temporary, chosen) => {
    const user = new CognitoUser({ Username: username, Pool: pool });
    return authenticate(
      user,
      temporary,
      () =>
        new Promise((resolve) =>
          user.completeNewPasswordChallenge(chosen, {}, {
            onSuccess: (session) => resolve(tokens(session)),
            onFailure: (error) => resolve(failed(error)),
          })
        )
    );
  },

  refresh: async (username, password) => {
    const user = new CognitoUser({ Username: username, Pool: pool });
    const before = await authenticate(user, password);
    const refreshed = await new Promise((resolve) =>
      user.refreshSession(user.getSignInUserSession().getRefreshToken(), (error, session) =>
        resolve(error ? failed(error) : tokens(session))
      )
    );
    return { before, refreshed };
  },

  signOutEverywhere: async (username, password) => {
    const user = new CognitoUser({ Username: username, Pool: pool });
    const before = await authenticate(user, password);
    const attributes = await call((callback) => user.getUserAttributes(callback));
    const signedOut = await new Promise((resolve) =>
      user.globalSignOut({ onSuccess: (result) => resolve({ result }), onFailure: (error) => resolve(failed(error)) })
    );
    const other = new CognitoUser({ Username: username, Pool: pool });
    const refreshed = await new Promise((resolve) =>
      other.refreshSession({ getToken: () => before.refreshToken }, (error, session) =>
        resolve(error ? failed(error) : tokens(session))
      )
    );
    return { attributes, signedOut, refreshed };
  },
};

actions[action](...args).then((outcome) => console.log(JSON.stringify(outcome)));
