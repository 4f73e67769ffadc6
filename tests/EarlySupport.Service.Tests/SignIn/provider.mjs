// A real OpenID provider for the tests: everybody whom the browser's cookies name is signed in without being asked.
//   node provider.mjs <port> <name of its key> <where browsers find the service>
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [port, key, service] = process.argv.slice(2);
const installed = createRequire(join(process.cwd(), 'package.json')).resolve('oidc-provider');
const { default: Provider } = await import(pathToFileURL(installed));

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })).export({ format: 'jwk' }), kid: key, use: 'sig', alg: 'RS256' };
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  jwks: { keys: [jwk] },
  cookies: { keys: ['not a secret'] },
  clients: [
    {
      client_id: 'early-support', client_secret: 'a secret, with: signs', redirect_uris: [`${service}/sign-in/callback`],
      post_logout_redirect_uris: [`${service}/signed-out`], response_types: ['code'], grant_types: ['authorization_code'],
    },
    { client_id: 'payroll', client_secret: 'payroll', redirect_uris: [], response_types: [], grant_types: ['client_credentials'] },
  ],
  acrValues: ['strong'],
  claims: { acr: null, sid: null, auth_time: null, iss: null, openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: async (ctx, audience) => ({ audience, scope: 'api', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
    },
  },
  pkce: { required: () => true },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: async (ctx, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, email: `${id}@example.org`, email_verified: !id.startsWith('unverified') }),
  }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const cookie = (request, name) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
const answer = provider.callback();

createServer(async (request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  const login = { accountId: cookie(request, 'account'), acr: cookie(request, 'acr') };
  return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));
