import assert from 'node:assert/strict'
import {inspect} from 'node:util'
import {describe, it} from 'mocha'
import {adviceFor} from '../../../src/cli/errors/advice/advice-for.js'
import {CliError, ConfigurationError} from '../../../src/errors/cli-error.js'
import type {Profile} from '../../../src/settings/choose-profile.js'
import {credentialSource} from '../../../src/transport/credentials/credential-source.js'
import {explainCredentials} from '../../../src/transport/credentials/explain-credentials.js'
import {TransportFailure} from '../../../src/transport/transport-failure.js'
import {settingsWith} from '../settings.js'

type Texts = Readonly<Record<string, string>>

const ENV = {AWS_ACCESS_KEY_ID: 'ENV', AWS_SECRET_ACCESS_KEY: 's'}
const FILE = {aws_access_key_id: 'FILE', aws_secret_access_key: 's'}

interface Sources {
  readonly typed?: boolean
  readonly env?: Texts
  readonly config?: Texts
  readonly credentials?: Texts
}

const profileOf = ({typed = false, config = {}, credentials = {}}: Sources): Profile => ({
  name: 'p',
  origin: undefined,
  typed,
  values: new Map(Object.entries({...config, ...credentials})),
  credentials: new Map(Object.entries(credentials)),
  places: new Map(),
})

function keysFound(sources: Sources) {
  const profile = profileOf(sources)
  const files = {
    ...settingsWith().files,
    profiles: new Map([['p', profile.values]]),
    credentials: new Map([['p', profile.credentials]]),
  }
  const source = credentialSource(profile, files, sources.env ?? {})
  return source.kind === 'keys' ? source.credentials : undefined
}

const found: readonly (readonly [string, Sources, string | undefined])[] = [
  ['none', {}, undefined],
  ['those of the environment', {env: ENV, credentials: FILE}, 'ENV'],
  ['those of the profile that was typed', {typed: true, env: ENV, credentials: FILE}, 'FILE'],
  ['those of the credentials file', {credentials: FILE}, 'FILE'],
  ['those of the config file', {config: FILE}, 'FILE'],
  ['none where a web identity is', {credentials: {...FILE, web_identity_token_file: 'f'}}, undefined],
  ['none where one signs in', {config: {...FILE, sso_session: 's'}}, undefined],
  ['none where a process comes before the config file', {config: {...FILE, credential_process: 'c'}}, undefined],
  ['those of the credentials file before a process', {config: {credential_process: 'c'}, credentials: FILE}, 'FILE'],
  ['none where only a secret is there', {env: {AWS_SECRET_ACCESS_KEY: 's'}}, undefined],
]

const partial: readonly (readonly [Sources, string])[] = [
  [{env: {AWS_ACCESS_KEY_ID: 'k'}}, 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'],
  [
    {credentials: {aws_access_key_id: 'k'}},
    'Partial credentials found in shared-credentials-file, missing: aws_secret_access_key',
  ],
  [{config: {aws_access_key_id: 'k'}}, 'Partial credentials found in config-file, missing: aws_secret_access_key'],
]

describe('static credentials', () => {
  for (const [title, sources, expected] of found) {
    it(`finds ${title}`, () => assert.equal(keysFound(sources)?.accessKeyId, expected))
  }
  for (const name of ['AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN']) {
    it(`finds a session in ${name}`, () => {
      assert.equal(keysFound({env: {...ENV, [name]: 't'}})?.sessionToken, 't')
    })
  }
  for (const [sources, message] of partial) {
    it(`refuses: ${message}`, () => {
      assert.throws(() => keysFound(sources), {message, exitCode: 255})
    })
  }
})

const provider = (message: string) => Object.assign(new Error(message), {name: 'CredentialsProviderError'})
const refusedRole = Object.assign(new Error('not allowed'), {name: 'AccessDenied', $metadata: {}})

const explained: readonly (readonly [string, Texts, Error, number, RegExp, RegExp])[] = [
  ['no source at all', {}, provider('x'), 253, /^Unable to locate credentials\. You can configure/, /--local/],
  [
    'a sign-in that has expired',
    {sso_session: 's'},
    provider("Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile."),
    255,
    /session of this profile has expired/,
    /aws sso login --profile p/,
  ],
  [
    'an older kind of sign-in',
    {sso_start_url: 's'},
    provider('The SSO session associated with this profile is invalid. To refresh this SSO session run aws sso login.'),
    255,
    /session of this profile has expired/,
    /aws sso login --profile p/,
  ],
  [
    'a sign-in that the service no longer takes',
    {sso_session: 's'},
    provider('UnauthorizedException: Session token not found or invalid'),
    255,
    /session of this profile has expired/,
    /aws sso login --profile p/,
  ],
  [
    'a sign-in without its region',
    {sso_start_url: 's', sso_account_id: '1', sso_role_name: 'r'},
    provider('Profile is configured with invalid SSO credentials.\nReference: https://example.com'),
    255,
    /^Error when retrieving credentials from sso: Profile is configured with invalid SSO credentials\.$/,
    /The profile "p" lacks sso_region\n/,
  ],
  [
    'a sign-in whose section lacks a key',
    {sso_session: 's', sso_account_id: '1', sso_role_name: 'r'},
    provider("Sso session 's' is missing required property 'sso_region'."),
    255,
    /^Error when retrieving credentials from sso: Sso session 's' is missing required property 'sso_region'\.$/,
    /^It needs a section \[sso-session s\] with sso_start_url and sso_region\n/,
  ],
  [
    'a sign-in without its section',
    {sso_session: 's', sso_account_id: '1'},
    new TypeError("Cannot read properties of undefined (reading 'sso_region')"),
    255,
    /^Error when retrieving credentials from sso: the settings are incomplete$/,
    /"p" lacks sso_role_name\nIt needs a section \[sso-session s\]/,
  ],
  [
    'a sign-in to a role of others',
    {sso_session: 's', sso_account_id: '1', sso_role_name: 'r'},
    provider('ForbiddenException: No access'),
    255,
    /from sso: ForbiddenException: No access$/,
    /^Is the role "r" of the account 1 assigned to you\?\n/,
  ],
  [
    'a console sign-in',
    {login_session: 's'},
    provider('Your session has expired. Please reauthenticate.'),
    255,
    /session of this profile has expired/,
    /aws login --profile p/,
  ],
  [
    'a console sign-in that lacks a permission',
    {login_session: 's'},
    provider('Unable to refresh credentials due to insufficient permissions.'),
    255,
    /insufficient permissions/,
    /aws login --profile p/,
  ],
  [
    'a setting that is wrong on the way',
    {sso_session: 's'},
    new Error('x', {cause: new ConfigurationError('Configuration', 'proxy')}),
    253,
    /^proxy$/,
    /^$/,
  ],
  [
    'a role that is refused',
    {role_arn: 'arn:r'},
    refusedRole,
    254,
    /^An error occurred \(AccessDenied\) when calling the AssumeRole operation: not allowed$/,
    /credential_source/,
  ],
  [
    'an instance that gives no role',
    {role_arn: 'arn:r'},
    provider('no source'),
    255,
    /^Error when retrieving credentials from assume-role: no source$/,
    /credential_source/,
  ],
  [
    'a web identity without its file',
    {role_arn: 'arn:r', web_identity_token_file: '/none'},
    provider('ENOENT'),
    255,
    /^Error when retrieving credentials from assume-role-with-web-identity: ENOENT$/,
    /web_identity_token_file/,
  ],
  [
    'a token service out of reach',
    {sso_session: 's'},
    new Error('x', {cause: new TransportFailure('connect', 'https://sso/x')}),
    255,
    /^Could not connect to the endpoint URL: "https:\/\/sso\/x"$/,
    /network/,
  ],
]

describe('explainCredentials', () => {
  for (const [title, config, error, exitCode, message, hint] of explained) {
    it(`explains ${title}`, () => {
      const shown = explainCredentials(error, profileOf({config}), {})
      assert.ok(shown instanceof CliError)
      assert.equal(shown.exitCode, exitCode)
      assert.match(shown.message, message)
      assert.match(adviceFor(shown, {}).join('\n'), hint)
      assert.doesNotMatch(inspect(shown), /--token secret/)
    })
  }
})
