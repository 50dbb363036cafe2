import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {OtherError} from '../../../src/errors/cli-error.js'
import {parseIni} from '../../../src/settings/ini.js'
import {credentialSource} from '../../../src/transport/credentials/credential-source.js'
import {settingsWith} from '../settings.js'

const KEYS = 'aws_access_key_id = K\naws_secret_access_key = s\n'
const ROLE = 'role_arn = arn:aws:iam::1:role/r\n'

/** @param config sections named as profiles */
function sourceOf(config: string, env: Readonly<Record<string, string>> = {}) {
  const {sections} = parseIni(config)
  const values = sections.get('p') ?? new Map<string, string>()
  const {profile, files} = settingsWith()
  return credentialSource(
    {...profile, name: 'p', values},
    {...files, profiles: sections, strayNames: ['bare'], paths: {config: '/c', credentials: undefined}},
    env,
  )
}

/** What is asked, one after the other. */
function stepsOf(source: ReturnType<typeof sourceOf>): string {
  if (source.kind === 'role') return `${source.role.profile} < ${stepsOf(source.source)}`
  if (source.kind === 'keys') return `keys of ${source.from}`
  return `${source.kind} ${source.profile}`
}

const ENV = {AWS_ACCESS_KEY_ID: 'E', AWS_SECRET_ACCESS_KEY: 's'}

const chains: readonly (readonly [title: string, config: string, env: Record<string, string>, steps: string])[] = [
  ['keys', `[p]\n${KEYS}`, {}, 'keys of profile'],
  ['keys of the environment', `[p]\n${KEYS}`, ENV, 'keys of environment'],
  ['a process', '[p]\ncredential_process = a', {}, 'process p'],
  ['a role', `[p]\n${ROLE}source_profile = b\n[b]\n${KEYS}`, {}, 'p < keys of profile'],
  [
    'a role of a role',
    `[p]\n${ROLE}source_profile=b\n[b]\n${ROLE}source_profile=c\n[c]\n${KEYS}`,
    {},
    'p < b < keys of profile',
  ],
  ['a role of a process', `[p]\n${ROLE}source_profile=b\n[b]\ncredential_process = x`, {}, 'p < process b'],
  ['a role of a sign-in', `[p]\n${ROLE}source_profile=b\n[b]\nsso_session = s`, {}, 'p < sdk b'],
  ['a role with keys beside it', `[p]\n${ROLE}source_profile=p\n${KEYS}`, {}, 'p < keys of profile'],
  ['a role of an instance', `[p]\n${ROLE}credential_source=Ec2InstanceMetadata`, {}, 'sdk p'],
  ['a web identity', `[p]\n${ROLE}web_identity_token_file=/f`, {}, 'sdk p'],
  ['nothing', '[p]\nregion = x', {}, 'sdk p'],
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
    /^The credential_source "Ec2"/,
    /Ec2InstanceMetadata/,
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
