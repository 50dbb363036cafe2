import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {OtherError} from '../../../src/errors/cli-error.js'
import type {Profile} from '../../../src/settings/choose-profile.js'
import {parseIni} from '../../../src/settings/ini.js'
import {credentialSource} from '../../../src/transport/credentials/credential-source.js'
import {settingsWith} from '../settings.js'

const KEYS = 'aws_access_key_id = K\naws_secret_access_key = s\n'
const ROLE = 'role_arn = arn:aws:iam::1:role/r\n'

/** @param config sections named as profiles */
function sourceOf(config: string, env: Readonly<Record<string, string>> = {}, more: Partial<Profile> = {}) {
  const {sections} = parseIni(config)
  const ssoSessions = new Map([['s', sections.get('session') ?? new Map<string, string>()]])
  const values = sections.get('p') ?? new Map<string, string>()
  const {profile, files} = settingsWith()
  return credentialSource(
    {...profile, name: 'p', values, ...more},
    {...files, profiles: sections, ssoSessions, strayNames: ['bare'], paths: {config: '/c', credentials: undefined}},
    env,
  )
}

/** What is asked, one after the other. */
function stepsOf(source: ReturnType<typeof sourceOf>): string {
  switch (source.kind) {
    case 'role':
      return `${source.role.profile} < ${stepsOf(source.source)}`
    case 'keys':
      return `keys ${source.credentials.accessKeyId} of ${source.from}`
    case 'web-identity':
      return `${source.kind} ${source.identity.tokenFile} ${source.identity.roleArn}`
    case 'sign-in':
      return `${source.kind} ${Object.values(source.signIn).join(' ')}`
    case 'process':
    case 'login':
      return `${source.kind} ${source.profile}`
    case 'container':
      return `${source.kind} ${source.container.url}`
    case 'instance':
      return source.kind
  }
}

const ENV = {AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: 's'}

const SSO = 'sso_account_id = 1\nsso_role_name = r\n'
const SESSION = 'sso_start_url = https://s\nsso_region = eu-west-1\n'
const POD = {AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AWS_ROLE_ARN: 'arn:e'}
const TASK = {AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/x'}

/** The order is the AWS CLI's: the environment, roles, web identities, sign-ins, keys, programs, containers, instances. */
const chains: readonly (readonly [title: string, config: string, env: Record<string, string>, steps: string])[] = [
  ['keys', `[p]\n${KEYS}`, {}, 'keys K of profile'],
  ['keys of the environment', `[p]\n${KEYS}`, ENV, 'keys E of environment'],
  ['a process', '[p]\ncredential_process = a', {}, 'process p'],
  ['a process before keys of the config file', `[p]\ncredential_process = a\n${KEYS}`, {}, 'process p'],
  ['a role', `[p]\n${ROLE}source_profile = b\n[b]\n${KEYS}`, {}, 'p < keys K of profile'],
  ['a role before keys beside it', `[p]\n${KEYS}${ROLE}source_profile = b\n[b]\n${KEYS}`, {}, 'p < keys K of profile'],
  [
    'a role of a role',
    `[p]\n${ROLE}source_profile=b\n[b]\n${ROLE}source_profile=c\n[c]\n${KEYS}`,
    {},
    'p < b < keys K of profile',
  ],
  [
    'keys before the role beside them, in a source',
    `[p]\n${ROLE}source_profile=b\n[b]\n${KEYS}${ROLE}source_profile=c\n[c]\ncredential_process=x`,
    {},
    'p < keys K of profile',
  ],
  ['a role of a process', `[p]\n${ROLE}source_profile=b\n[b]\ncredential_process = x`, {}, 'p < process b'],
  [
    'a role of a sign-in',
    `[p]\n${ROLE}source_profile=b\n[b]\n${SSO}sso_session = s\n[session]\n${SESSION}`,
    {},
    'p < sign-in b s https://s eu-west-1 1 r',
  ],
  [
    'a role of a web identity',
    `[p]\n${ROLE}source_profile=b\n[b]\n${ROLE}web_identity_token_file=/f`,
    POD,
    'p < web-identity /f arn:aws:iam::1:role/r',
  ],
  ['a role with keys beside it', `[p]\n${ROLE}source_profile=p\n${KEYS}`, {}, 'p < keys K of profile'],
  ['a role of an instance', `[p]\n${ROLE}credential_source=Ec2InstanceMetadata`, {}, 'p < instance'],
  [
    'a role of a container',
    `[p]\n${ROLE}credential_source=EcsContainer`,
    TASK,
    'p < container http://169.254.170.2/v2/x',
  ],
  ['a role of the environment', `[p]\n${ROLE}credential_source=Environment`, ENV, 'keys E of environment'],
  ['a web identity', `[p]\n${ROLE}web_identity_token_file=/f`, {}, 'web-identity /f arn:aws:iam::1:role/r'],
  ['a web identity of the environment, before keys of the profile', `[p]\n${KEYS}`, POD, 'web-identity /t arn:e'],
  ['a sign-in of the older form', `[p]\n${SSO}${SESSION}`, {}, 'sign-in p  https://s eu-west-1 1 r'],
  ['a sign-in before keys', `[p]\n${SSO}${SESSION}${KEYS}`, {}, 'sign-in p  https://s eu-west-1 1 r'],
  ['keys where a sign-in names no role', `[p]\nsso_session = s\n${KEYS}`, {}, 'keys K of profile'],
  ['a sign-in at the console, before a process', '[p]\nlogin_session = l\ncredential_process = a', {}, 'login p'],
  ['a container', '[p]\nregion = x', TASK, 'container http://169.254.170.2/v2/x'],
  [
    'a container by its whole address',
    '[p]\n',
    {AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://localhost/x'},
    'container http://localhost/x',
  ],
  ['nothing', '[p]\nregion = x', {}, 'instance'],
]

const broken: readonly (readonly [title: string, config: string, message: RegExp, hint: RegExp])[] = [
  [
    'no source',
    `[p]\n${ROLE}`,
    /^The profile "p" has a role_arn, but neither source_profile nor credential_source$/,
    /source_profile/,
  ],
  [
    'two sources',
    `[p]\n${ROLE}source_profile=b\ncredential_source=Environment\n[b]\n${KEYS}`,
    /^The profile "p" has both/,
    /Keep/,
  ],
  [
    'a source that is not there',
    `[p]\n${ROLE}source_profile=bsae\n[base]\n${KEYS}`,
    /^The source_profile "bsae" of the profile "p" does not exist$/,
    /Did you mean "base"/,
  ],
  [
    'a source without "profile"',
    `[p]\n${ROLE}source_profile=bare\n[x]\n`,
    /"bare".*does not exist/,
    /^\/c has \[bare\]: write \[profile bare\]/,
  ],
  [
    'a source without credentials',
    `[p]\n${ROLE}source_profile=b\n[b]\nregion = x`,
    /^The source_profile "b" of the profile "p" has no credentials$/,
    /sso_session/,
  ],
  [
    'itself without keys',
    `[p]\n${ROLE}source_profile=p`,
    /^The source_profile "p" of the profile "p" has no credentials$/,
    /aws_access_key_id/,
  ],
  [
    'a circle',
    `[p]\n${ROLE}source_profile=b\n[b]\n${ROLE}source_profile=c\n[c]\n${ROLE}source_profile=b`,
    /"p" → "b" → "c" → "b"/,
    /needs keys/,
  ],
  [
    'an unknown kind of source',
    `[p]\n${ROLE}credential_source=Ec2`,
    /^"Ec2" is not a valid credential_source/,
    /Ec2InstanceMetadata/,
  ],
  [
    'a container that is none',
    `[p]\n${ROLE}credential_source=EcsContainer`,
    /from a container, but this is not one$/,
    /AWS_CONTAINER_CREDENTIALS_RELATIVE_URI/,
  ],
  ['a web identity without a role', '[p]\nweb_identity_token_file = /f', /is set, but no role$/, /AWS_ROLE_ARN/],
  [
    'a sign-in without its section',
    `[p]\n${SSO}sso_session = t`,
    /^The sso_session "t" of the profile "p" does not exist$/,
    /Did you mean "s".*\n.*\[sso-session t\] with sso_start_url and sso_region/,
  ],
  [
    'a sign-in whose section lacks a key',
    `[p]\n${SSO}sso_session = s\n[session]\nsso_start_url = https://s`,
    /is missing required configuration: sso_region$/,
    /^Add sso_region to \[sso-session s\]$/,
  ],
  [
    'a sign-in of the older form that lacks keys',
    '[p]\nsso_account_id = 1\nsso_start_url = https://s',
    /is missing required configuration: sso_role_name, sso_region$/,
    /^Add sso_role_name and sso_region to the profile "p"$/,
  ],
  [
    'a sign-in that contradicts its section',
    `[p]\n${SSO}sso_session = s\nsso_region = us-east-1\n[session]\n${SESSION}`,
    /^sso_region is "us-east-1" in the profile "p", and "eu-west-1"/,
    /sso-session s/,
  ],
  [
    'an empty environment',
    `[p]\n${ROLE}credential_source=Environment`,
    /environment, which has none$/,
    /AWS_ACCESS_KEY_ID/,
  ],
  ['half a pair', '[p]\naws_access_key_id = K', /^Partial credentials found in config-file, missing: aws_secret/, /^$/],
  ['half a pair of a source', `[p]\n${ROLE}source_profile=b\n[b]\naws_access_key_id = K`, /^Partial credentials/, /^$/],
]

describe('the source of credentials', () => {
  for (const [title, config, env, steps] of chains)
    it(`is found: ${title}`, () => assert.equal(stepsOf(sourceOf(config, env)), steps))

  it('is not the environment where --profile was typed', () => {
    assert.equal(stepsOf(sourceOf(`[p]\n${KEYS}`, {...ENV, ...POD}, {typed: true})), 'keys K of profile')
  })

  for (const [title, config, message, hint] of broken) {
    it(`is refused: ${title}`, () => {
      assert.throws(
        () => sourceOf(config),
        (error) => {
          assert.ok(error instanceof OtherError)
          assert.match(error.message, message)
          assert.match(error.hints.join('\n'), hint)
          return true
        },
      )
    })
  }
})
