import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Profile} from '../../../src/settings/choose-profile.js'
import {credentialSource} from '../../../src/transport/credentials/credential-source.js'
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
  locations: new Map(),
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
  [
    'none where a web identity is',
    {credentials: {...FILE, role_arn: 'arn:r', web_identity_token_file: 'f'}},
    undefined,
  ],
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
  it('take the older name of a token first, as the AWS CLI does', () => {
    const env = {...ENV, AWS_SESSION_TOKEN: 'new', AWS_SECURITY_TOKEN: 'old'}
    assert.equal(keysFound({env})?.sessionToken, 'old')
  })
  it('know when those of the environment end', () => {
    const env = {...ENV, AWS_CREDENTIAL_EXPIRATION: '2026-11-28T10:00:00Z'}
    assert.deepEqual(keysFound({env})?.expiration, new Date('2026-11-28T10:00:00Z'))
  })
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
