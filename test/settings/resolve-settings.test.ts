import assert from 'node:assert/strict'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, afterEach, before, describe, it} from 'mocha'
import type {GlobalFlags} from '../../src/arguments/global-flags.js'
import {CliError} from '../../src/errors/cli-error.js'
import {requireRegion} from '../../src/settings/region.js'
import {resolveSettings, type Settings} from '../../src/settings/resolve-settings.js'

type Env = Record<string, string>

interface Case {
  readonly title: string
  readonly flags?: GlobalFlags
  readonly env?: Env
  readonly config?: string
  readonly credentials?: string
}

const SERVICES =
  '[default]\nservices = s\nendpoint_url = http://profile\n[services s]\niot =\n  endpoint_url = http://section\n'

const values: readonly (Case & {readonly key: (settings: Settings) => unknown; readonly expected: unknown})[] = [
  {title: 'no region', key: (s) => s.region, expected: undefined},
  {
    title: 'the region of the flag',
    flags: {region: 'a-1'},
    env: {AWS_REGION: 'b-1'},
    key: (s) => s.region,
    expected: 'a-1',
  },
  {
    title: 'AWS_REGION before AWS_DEFAULT_REGION',
    env: {AWS_REGION: 'a-1', AWS_DEFAULT_REGION: 'b-1'},
    key: (s) => s.region,
    expected: 'a-1',
  },
  {
    title: 'the environment before the profile',
    env: {AWS_DEFAULT_REGION: 'a-1'},
    config: '[default]\nregion = b-1\n',
    key: (s) => s.region,
    expected: 'a-1',
  },
  {
    title: 'the region of the profile',
    config: '[default]\nregion = eu-west-2\n',
    key: (s) => s.region,
    expected: 'eu-west-2',
  },
  {
    title: 'an empty region as none',
    flags: {region: ''},
    env: {AWS_REGION: '', AWS_DEFAULT_REGION: 'b-1'},
    key: (s) => s.region,
    expected: 'b-1',
  },
  {
    title: 'an empty region of the profile as none',
    config: '[default]\nregion =\n',
    key: (s) => s.region,
    expected: undefined,
  },
  {
    title: 'the named profile',
    flags: {profile: 'p'},
    config: '[default]\nregion = a-1\n[profile p]\nregion = eu-west-3\n',
    key: (s) => s.region,
    expected: 'eu-west-3',
  },
  {
    title: 'a profile with a space in its name',
    flags: {profile: 'a b'},
    config: '[profile "a b"]\nregion = r-1\n',
    key: (s) => s.region,
    expected: 'r-1',
  },
  {
    title: 'AWS_PROFILE before AWS_DEFAULT_PROFILE',
    env: {AWS_PROFILE: 'p', AWS_DEFAULT_PROFILE: 'q'},
    config: '[profile p]\n[profile q]\n',
    key: (s) => s.profile.name,
    expected: 'p',
  },
  {
    title: 'an empty AWS_PROFILE beside the flag',
    flags: {profile: 'p'},
    env: {AWS_PROFILE: ''},
    config: '[profile p]\n',
    key: (s) => s.profile.name,
    expected: 'p',
  },
  {
    title: 'the output of the environment, though that of the profile is empty',
    env: {AWS_DEFAULT_OUTPUT: 'text'},
    config: '[default]\noutput =\n',
    key: (s) => s.output,
    expected: 'text',
  },
  {
    title: 'AWS_DEFAULT_PROFILE alone',
    env: {AWS_DEFAULT_PROFILE: 'q'},
    config: '[profile q]\n',
    key: (s) => s.profile.name,
    expected: 'q',
  },
  {
    title: 'that a profile was typed',
    flags: {profile: 'p'},
    config: '[profile p]\n',
    key: (s) => s.profile.typed,
    expected: true,
  },
  {
    title: 'that a profile was not typed',
    env: {AWS_PROFILE: 'p'},
    config: '[profile p]\n',
    key: (s) => s.profile.typed,
    expected: false,
  },
  {
    title: 'a profile of the credentials file alone',
    flags: {profile: 'p'},
    credentials: '[p]\nregion = c-1\n',
    key: (s) => s.region,
    expected: 'c-1',
  },
  {title: 'json as the output', key: (s) => s.output, expected: 'json'},
  {title: 'the output of the environment', env: {AWS_DEFAULT_OUTPUT: 'text'}, key: (s) => s.output, expected: 'text'},
  {
    title: 'the flag before a bad output',
    flags: {output: 'yaml'},
    env: {AWS_DEFAULT_OUTPUT: 'xml'},
    key: (s) => s.output,
    expected: 'yaml',
  },
  {
    title: 'the timestamp format',
    config: '[default]\ncli_timestamp_format = wire\n',
    key: (s) => s.timestampFormat,
    expected: 'wire',
  },
  {
    title: 'the binary format',
    config: '[default]\ncli_binary_format = raw-in-base64-out\n',
    key: (s) => s.binaryFormat,
    expected: 'raw-in-base64-out',
  },
  {
    title: 'the error format',
    config: '[default]\ncli_error_format = yaml\n',
    key: (s) => s.errorFormat,
    expected: 'yaml',
  },
  {title: 'past a bad error format', env: {AWS_CLI_ERROR_FORMAT: 'x'}, key: (s) => s.errorFormat, expected: 'enhanced'},
  {
    title: 'parameter_validation',
    config: '[default]\nparameter_validation = False\n',
    key: (s) => s.parameterValidation,
    expected: false,
  },
  {
    title: 'parameter_validation in other words',
    config: '[default]\nparameter_validation = no\n',
    key: (s) => s.parameterValidation,
    expected: false,
  },
  {title: 'three attempts by default', key: (s) => s.retries, expected: {mode: 'standard', maxAttempts: 3}},
  {
    title: 'the attempts of the environment',
    env: {AWS_MAX_ATTEMPTS: '7', AWS_RETRY_MODE: 'adaptive'},
    key: (s) => s.retries,
    expected: {mode: 'adaptive', maxAttempts: 7},
  },
  {
    title: 'the attempts of the profile',
    config: '[default]\nmax_attempts = 2\n',
    key: (s) => s.retries.maxAttempts,
    expected: 2,
  },
  {
    title: 'the endpoint of the flag for both planes',
    flags: {endpointUrl: 'http://f'},
    env: {AWS_ENDPOINT_URL: 'http://e'},
    key: (s) => s.endpointUrls,
    expected: {iot: 'http://f', 'iot-jobs-data': 'http://f'},
  },
  {
    title: 'the endpoint of a plane before that of all',
    env: {AWS_ENDPOINT_URL: 'http://e', AWS_ENDPOINT_URL_IOT_JOBS_DATA_PLANE: 'http://d'},
    key: (s) => s.endpointUrls,
    expected: {iot: 'http://e', 'iot-jobs-data': 'http://d'},
  },
  {
    title: 'the endpoint of a services section',
    config: SERVICES,
    key: (s) => s.endpointUrls,
    expected: {iot: 'http://section', 'iot-jobs-data': 'http://profile'},
  },
  {
    title: 'no endpoint where they are to be ignored',
    env: {AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE', AWS_ENDPOINT_URL: 'http://e'},
    config: SERVICES,
    key: (s) => s.endpointUrls.iot,
    expected: undefined,
  },
  {
    title: 'the flag where others are to be ignored',
    flags: {endpointUrl: 'http://f'},
    env: {AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true'},
    key: (s) => s.endpointUrls.iot,
    expected: 'http://f',
  },
  {
    title: 'FIPS and dual stack',
    env: {AWS_USE_FIPS_ENDPOINT: 'true'},
    config: '[default]\nuse_dualstack_endpoint = true\n',
    key: (s) => [s.fips, s.dualstack],
    expected: [true, true],
  },
  {title: 'a minute as the timeouts', key: (s) => [s.connectTimeout, s.readTimeout], expected: [60, 60]},
  {
    title: 'timeouts, zero among them',
    flags: {cliConnectTimeout: '5', cliReadTimeout: '0'},
    key: (s) => [s.connectTimeout, s.readTimeout],
    expected: [5, 0],
  },
  {
    title: 'the certificates of the environment',
    env: {AWS_CA_BUNDLE: '/e.pem'},
    config: '[default]\nca_bundle = /p.pem\n',
    key: (s) => s.caBundle,
    expected: '/e.pem',
  },
  {
    title: 'switches',
    flags: {noVerifySsl: true, noSignRequest: true},
    key: (s) => [s.verifySsl, s.signRequests],
    expected: [false, false],
  },
]

const refusals: readonly (Case & {
  readonly exitCode: number
  readonly message: string | RegExp
  readonly hint?: RegExp
})[] = [
  {
    title: 'a missing profile',
    flags: {profile: 'nope'},
    exitCode: 255,
    message: 'The config profile (nope) could not be found',
    hint: /no profiles yet/,
  },
  {
    title: 'a misspelled profile',
    flags: {profile: 'prdo'},
    config: '[profile prod]\n[default]\n',
    exitCode: 255,
    message: 'The config profile (prdo) could not be found',
    hint: /mean "prod".*are: "prod", "default"/s,
  },
  ...['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'].map((variable) => ({
    title: `a profile of an empty ${variable}`,
    env: {[variable]: ''},
    config: '[default]\nregion = a-1\n',
    exitCode: 255,
    message: 'The config profile () could not be found',
    hint: new RegExp(`^${variable} is empty: an unset variable.*\\n.*: unset ${variable}$`),
  })),
  ...['dev', 'Profile dev', 'profile:dev', 'profiledev', 'PROFILE dev'].map((header) => ({
    title: `a profile whose section is [${header}]`,
    flags: {profile: 'dev'},
    config: `[${header}]\nregion = a-1\n`,
    exitCode: 255,
    message: 'The config profile (dev) could not be found',
    hint: new RegExp(`config has \\[${header}\\]: write \\[profile dev\\]`),
  })),
  {
    title: 'a profile that the credentials file has as the config file would',
    flags: {profile: 'dev'},
    credentials: '[profile dev]\naws_access_key_id = a\n',
    exitCode: 255,
    message: 'The config profile (dev) could not be found',
    hint: /credentials has \[profile dev\]: write \[dev\] there/,
  },
  {
    title: 'an empty AWS_PROFILE before a named AWS_DEFAULT_PROFILE',
    env: {AWS_PROFILE: '', AWS_DEFAULT_PROFILE: 'q'},
    config: '[profile q]\n',
    exitCode: 255,
    message: 'The config profile () could not be found',
  },
  ...[
    {env: {AWS_DEFAULT_OUTPUT: ''}, message: 'Unknown output type: ', hint: /AWS_DEFAULT_OUTPUT, which is empty/},
    {
      env: {AWS_RETRY_MODE: ''},
      message: /^Invalid value provided to "mode": ""/,
      hint: /AWS_RETRY_MODE, which is empty/,
    },
    {env: {AWS_MAX_ATTEMPTS: ''}, message: /^AWS_MAX_ATTEMPTS, which is empty: invalid int value: ''$/},
    {config: '[default]\noutput =\n', message: 'Unknown output type: ', hint: /profile "default", which is empty/},
    {config: '[default]\nmax_attempts =\n', message: /which is empty: invalid int value: ''$/},
  ].map((one) => ({title: `what is empty: ${JSON.stringify(one.env ?? one.config)}`, exitCode: 255, ...one})),
  ...['http://us er:pw@x', 'ftp://u:pw@x', 'http:///u:pw@x', 'http://u:pw@'].map((url) => ({
    title: `an address that is not one, without its password: ${url}`,
    env: {AWS_ENDPOINT_URL: url},
    exitCode: 255,
    message: /^Invalid endpoint: (?!.*pw)/,
  })),
  {
    title: 'a missing services section',
    config: '[default]\nservices = s\nendpoint_url = http://profile\n',
    exitCode: 255,
    message: /"s" services configuration does not exist/,
    hint: /\[services s\]/,
  },
  {
    title: 'a malformed region',
    flags: {region: 'bad region'},
    exitCode: 255,
    message: "Provided region_name 'bad region' doesn't match a supported format.",
  },
  {
    title: 'a file that is none',
    config: 'not an ini file\n',
    exitCode: 255,
    message: /^Unable to parse config file: .*config$/,
    hint: /Line 1/,
  },
  {
    title: 'a bad output',
    env: {AWS_DEFAULT_OUTPUT: 'xml'},
    exitCode: 255,
    message: 'Unknown output type: xml',
    hint: /AWS_DEFAULT_OUTPUT/,
  },
  {
    title: 'a bad timestamp format',
    config: '[default]\ncli_timestamp_format = x\n',
    exitCode: 253,
    message: 'Unknown cli_timestamp_format value: x',
  },
  {
    title: 'a bad binary format',
    config: '[default]\ncli_binary_format = x\n',
    exitCode: 255,
    message: 'Unknown cli_binary_format value: x',
    hint: /profile "default"/,
  },
  {
    title: 'attempts that are no number',
    env: {AWS_MAX_ATTEMPTS: 'x'},
    exitCode: 255,
    message: "AWS_MAX_ATTEMPTS: invalid int value: 'x'",
  },
  {
    title: 'no attempt at all',
    env: {AWS_MAX_ATTEMPTS: '0'},
    exitCode: 255,
    message: 'AWS_MAX_ATTEMPTS: must be 1 or more',
  },
  {
    title: 'a bad retry mode',
    env: {AWS_RETRY_MODE: 'x'},
    exitCode: 255,
    message: 'Invalid value provided to "mode": "x" must be one of: "standard" or "adaptive"',
  },
  ...['http://', 'http:/127.0.0.1:1', 'http://a b', 'ftp://x'].map((url) => ({
    title: `the endpoint ${url}`,
    flags: {endpointUrl: url},
    exitCode: 255,
    message: `Invalid endpoint: ${url}`,
  })),
]

describe('resolveSettings', () => {
  let home = ''
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'settings-'))
  })
  afterEach(() => rm(join(home, '.aws'), {recursive: true, force: true}))
  after(() => rm(home, {recursive: true}))

  async function resolve({flags = {}, env = {}, config, credentials}: Case): Promise<Settings> {
    await mkdir(join(home, '.aws'), {recursive: true})
    if (config !== undefined) await writeFile(join(home, '.aws', 'config'), config)
    if (credentials !== undefined) await writeFile(join(home, '.aws', 'credentials'), credentials)
    return resolveSettings(flags, env, home)
  }

  for (const {key, expected, ...sources} of values) {
    it(`finds ${sources.title}`, async () => assert.deepEqual(key(await resolve(sources)), expected))
  }

  for (const {exitCode, message, hint, ...sources} of refusals) {
    it(`refuses ${sources.title}`, async () => {
      const error = await resolve(sources).then(
        () => assert.fail('accepted'),
        (thrown) => thrown,
      )
      assert.ok(error instanceof CliError, String(error))
      assert.equal(error.exitCode, exitCode)
      if (typeof message === 'string') assert.equal(error.message, message)
      else assert.match(error.message, message)
      if (hint) assert.match(error.hints.join('\n'), hint)
    })
  }

  it('reads the files that the environment names, with ~ for the home folder', async () => {
    await writeFile(join(home, 'c'), '[default]\nregion = x-1\n')
    const settings = await resolve({
      title: '',
      env: {AWS_CONFIG_FILE: '~/c', AWS_SHARED_CREDENTIALS_FILE: join(home, 'none')},
    })
    assert.equal(settings.region, 'x-1')
  })

  it('refuses what is there but cannot be read as a file', async () => {
    await assert.rejects(resolve({title: '', env: {AWS_CONFIG_FILE: home}}), /Unable to read config file/)
  })
})

describe('requireRegion', () => {
  it('gives the region that there is', () => assert.equal(requireRegion({region: 'a-1'}), 'a-1'))
  it('refuses to continue without one', () => {
    assert.throws(
      () => requireRegion({region: undefined}),
      (error) => error instanceof CliError && error.code === 'NoRegion' && error.exitCode === 253,
    )
  })
})
