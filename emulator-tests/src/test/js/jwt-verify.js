// aws-jwt-verify, with all that CognitoJwtVerifier checks but for the place of the issuer: that class knows of AWS's alone.
// node jwt-verify.js
const { JwtVerifier } = require('aws-jwt-verify');
const { validateCognitoJwtFields } = require('aws-jwt-verify/cognito-verifier');
const { SimpleJwksCache } = require('aws-jwt-verify/jwk');
const serve = require('./serve');

// The fetcher that comes with the library speaks HTTPS only.
const fetcher = { fetch: async (uri) => (await fetch(uri)).arrayBuffer() };

const verifier = ({ issuer, clientId, tokenUse, groups }) =>
  JwtVerifier.create(
    {
      issuer,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      audience: null,
      customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { clientId, tokenUse, groups }),
    },
    { jwksCache: new SimpleJwksCache({ fetcher }) }
  );

serve({ verify: (token, expected) => verifier(expected).verify(token) });
