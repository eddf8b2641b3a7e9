// The AWS SDK for JavaScript, which takes every operation by its name in the API.
// node sdk.js <endpoint>
const sdk = require('@aws-sdk/client-cognito-identity-provider');
const serve = require('./serve');

const client = new sdk.CognitoIdentityProviderClient({
  endpoint: process.argv[2],
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

const call = async (operation, input) => {
  const { $metadata, ...output } = await client.send(new sdk[`${operation}Command`](input));
  return output;
};

serve({ call, knows: (operation) => ({ knows: `${operation}Command` in sdk }) });
