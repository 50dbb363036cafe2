// Settings as a profile without anything in it gives them, but for what a test sets.
import type {Settings} from '../../src/settings/resolve-settings.js'

export function settingsWith(settings: Partial<Settings> & {readonly endpointUrl?: string} = {}): Settings {
  const {endpointUrl, ...rest} = settings
  return {
    profile: {
      name: 'default',
      origin: undefined,
      typed: false,
      values: new Map(),
      credentials: new Map(),
      locations: new Map(),
    },
    files: {
      profiles: new Map(),
      credentials: new Map(),
      services: new Map(),
      ssoSessions: new Map(),
      strayNames: [],
      locations: new Map(),
      paths: {config: undefined, credentials: undefined},
    },
    origins: {profile: undefined, region: undefined, iot: undefined, 'iot-jobs-data': undefined, caBundle: undefined},
    region: 'eu-west-1',
    endpointUrls: {iot: endpointUrl, 'iot-jobs-data': endpointUrl},
    identityUrls: {sts: undefined, sso: undefined, ssoOidc: undefined},
    fips: false,
    dualstack: false,
    retries: {mode: 'standard', maxAttempts: 1},
    connectTimeout: 60,
    readTimeout: 60,
    caBundle: undefined,
    verifySsl: true,
    signRequests: true,
    parameterValidation: true,
    output: 'json',
    timestampFormat: 'iso8601',
    binaryFormat: 'base64',
    errorFormat: 'enhanced',
    ...rest,
  }
}

export const KEYS = {AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'a-secret-key'} as const
