// Flags, environment and the shared files → the settings of one invocation. Sends nothing and looks up no credentials.
import type {GlobalFlags} from '../arguments/global-flags.js'
import type {ServiceName} from '../model/vocabulary.js'
import {chooseProfile, type Profile} from './choose-profile.js'
import {type ConfigFiles, readConfigFiles} from './config-files.js'
import {findEndpointUrls, findIdentityUrls, type IdentityUrls} from './endpoint-url.js'
import {type Formats, findFormats} from './formats.js'
import {findRegion} from './region.js'
import {findRetries, type Retries} from './retries.js'
import {findSetting, firstOf, isTrue, type Setting} from './setting.js'
import {readTimeout} from './timeout.js'

export type Origins = Readonly<Record<'profile' | 'region' | ServiceName | 'caBundle', Setting | undefined>>

export interface Settings extends Formats {
  readonly profile: Profile
  readonly files: ConfigFiles
  /** What was set, by name, with where it was set; defaults are not among it. */
  readonly origins: Origins
  readonly region: string | undefined
  readonly endpointUrls: Readonly<Record<ServiceName, string | undefined>>
  readonly identityUrls: IdentityUrls
  readonly fips: boolean
  readonly dualstack: boolean
  readonly retries: Retries
  /** In seconds; 0 is forever. */
  readonly connectTimeout: number
  readonly readTimeout: number
  /** A file of certificates to trust; the system's own when absent. */
  readonly caBundle: string | undefined
  readonly verifySsl: boolean
  readonly signRequests: boolean
  /** Whether input is checked before it is sent. */
  readonly parameterValidation: boolean
}

/**
 * @param home the folder in which `.aws` is looked for
 * @param options `staysHere` where nothing leaves this machine, so that no profile is needed
 */
export async function resolveSettings(
  flags: GlobalFlags,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  {staysHere = false}: {readonly staysHere?: boolean} = {},
): Promise<Settings> {
  const files = await readConfigFiles(env, home)
  const profile = chooseProfile(flags.profile, env, files, staysHere)
  const sources = {env, profile}
  const region = findRegion(flags.region, sources)
  const urls = findEndpointUrls(flags.endpointUrl, sources, files)
  const caBundle = firstOf(
    {value: flags.caBundle, source: '--ca-bundle'},
    findSetting(sources, 'AWS_CA_BUNDLE', 'ca_bundle'),
  )
  return {
    profile,
    files,
    origins: {profile: profile.origin, region, iot: urls.iot, 'iot-jobs-data': urls['iot-jobs-data'], caBundle},
    region: region?.value,
    ...findFormats(flags, sources),
    endpointUrls: {iot: urls.iot?.value, 'iot-jobs-data': urls['iot-jobs-data']?.value},
    identityUrls: findIdentityUrls(sources, files),
    fips: isTrue(findSetting(sources, 'AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint')),
    dualstack: isTrue(findSetting(sources, 'AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint')),
    retries: findRetries(sources),
    connectTimeout: readTimeout('connect', flags.cliConnectTimeout),
    readTimeout: readTimeout('read', flags.cliReadTimeout),
    caBundle: caBundle?.value,
    verifySsl: !flags.noVerifySsl,
    signRequests: !flags.noSignRequest,
    parameterValidation: (profile.values.get('parameter_validation') ?? 'true').toLowerCase() === 'true',
  }
}
