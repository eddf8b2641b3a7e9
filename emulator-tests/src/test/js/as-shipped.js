// An application as it is shipped: it knows a region and ids, and no address.
// node as-shipped.js
const { CognitoIdentityProvider } = require('@aws-sdk/client-cognito-identity-provider');
const { CognitoJwtVerifier } = require('aws-jwt-verify');

const main = async () => {
  const cognito = new CognitoIdentityProvider({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const { UserPool } = await cognito.createUserPool({ PoolName: 'shop' });
  const userPoolId = UserPool.Id;
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId: userPoolId,
    ClientName: 'web',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  const clientId = UserPoolClient.ClientId;
  await cognito.adminCreateUser({ UserPoolId: userPoolId, Username: 'alice', MessageAction: 'SUPPRESS' });
  await cognito.adminSetUserPassword({
    UserPoolId: userPoolId,
    Username: 'alice',
    Password: 'Correct-Horse-1',
    Permanent: true,
  });
  const { AuthenticationResult } = await cognito.initiateAuth({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'alice', PASSWORD: 'Correct-Horse-1' },
  });

  const verify = (tokenUse, token) => CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse }).verify(token);
  const access = await verify('access', AuthenticationResult.AccessToken);
  const id = await verify('id', AuthenticationResult.IdToken);
  const refused = await verify('access', AuthenticationResult.IdToken).catch((error) => error.constructor.name);
  return {
    issuer: access.iss.replace(userPoolId, '<pool>'),
    username: access.username,
    'cognito:username': id['cognito:username'],
    refused,
  };
};

main().then((result) => console.log(JSON.stringify(result)));
