import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {identityUrl} from '../../../src/transport/credentials/identity-host.js'

type Name = Parameters<typeof identityUrl>[0]

/** As AWS's rules for endpoints give them: plain, FIPS, dual-stack, both. */
const CASES: readonly (readonly [
  Name,
  region: string,
  plain: string,
  fips: string,
  dualstack: string,
  both: string,
])[] = [
  [
    'sts',
    'eu-west-1',
    'sts.eu-west-1.amazonaws.com',
    'sts-fips.eu-west-1.amazonaws.com',
    'sts.eu-west-1.api.aws',
    'sts-fips.eu-west-1.api.aws',
  ],
  [
    'sts',
    'us-gov-west-1',
    'sts.us-gov-west-1.amazonaws.com',
    'sts.us-gov-west-1.amazonaws.com',
    'sts.us-gov-west-1.api.aws',
    'sts-fips.us-gov-west-1.api.aws',
  ],
  [
    'portal.sso',
    'us-gov-east-1',
    'portal.sso.us-gov-east-1.amazonaws.com',
    'portal.sso.us-gov-east-1.amazonaws.com',
    'portal.sso.us-gov-east-1.api.aws',
    'portal.sso-fips.us-gov-east-1.api.aws',
  ],
  [
    'oidc',
    'cn-north-1',
    'oidc.cn-north-1.amazonaws.com.cn',
    'oidc-fips.cn-north-1.amazonaws.com.cn',
    'oidc.cn-north-1.api.amazonwebservices.com.cn',
    'oidc-fips.cn-north-1.api.amazonwebservices.com.cn',
  ],
]

describe('identityUrl', () => {
  for (const [name, region, ...hosts] of CASES) {
    it(`${name} in ${region}`, () => {
      const urls = [false, true].flatMap((dualstack) =>
        [false, true].map((fips) => identityUrl(name, region, {fips, dualstack})),
      )
      assert.deepEqual(
        urls,
        hosts.map((host) => `https://${host}`),
      )
    })
  }
})
