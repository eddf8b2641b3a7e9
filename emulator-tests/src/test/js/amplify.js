// aws-amplify's auth module as it is: each of its functions is a method.
// node amplify.js <endpoint> <user pool id> <client id>
const { Amplify } = require('aws-amplify');
const auth = require('aws-amplify/auth');
const { cognitoUserPoolsTokenProvider } = require('aws-amplify/auth/cognito');
const serve = require('./serve');

const [userPoolEndpoint, userPoolId, userPoolClientId] = process.argv.slice(2);

// Node.js has no local storage.
const items = new Map();
cognitoUserPoolsTokenProvider.setKeyValueStorage({
  setItem: async (key, value) => void items.set(key, value),
  getItem: async (key) => items.get(key) ?? null,
  removeItem: async (key) => void items.delete(key),
  clear: async () => items.clear(),
});
Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });

serve({
  ...auth,
  // Another function from one sign-up to the next.
  autoSignIn: () => auth.autoSignIn(),
  // The texts of the tokens are what a back end gets; as JSON they would be their claims alone.
  fetchAuthSession: async (options) => {
    const { tokens } = await auth.fetchAuthSession(options);
    return tokens ? { accessToken: String(tokens.accessToken), idToken: String(tokens.idToken) } : {};
  },
});
