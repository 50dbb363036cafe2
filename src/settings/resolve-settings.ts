// Flags, environment and the shared files → the settings of one invocation. Sends nothing and looks up no credentials.
import type {GlobalFlags} from '../arguments/global-flags.js'
import {chooseProfile, type Profile} from './choose-profile.js'
import {readConfigFiles} from './config-files.js'
import {type EndpointUrls, findEndpointUrls} from './endpoint-url.js'
import {type Formats, findFormats} from './formats.js'
import {findRegion} from './region.js'
import {findRetries, type Retries} from './retries.js'
import {findSetting, isTrue} from './setting.js'
import {readTimeout} from './timeout.js'

export interface Settings extends Formats {
  readonly profile: Profile
  readonly region: string | undefined
  readonly endpointUrls: EndpointUrls
  readonly fips: boolean
  readonly dualstack: boolean
  readonly retries: Retries
  /** In seconds; 0 is for ever. */
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
  return {
    profile,
    region: findRegion(flags.region, sources),
    ...findFormats(flags, sources),
    endpointUrls: findEndpointUrls(flags.endpointUrl, sources, files),
    fips: isTrue(findSetting(sources, 'AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint')),
    dualstack: isTrue(findSetting(sources, 'AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint')),
    retries: findRetries(sources),
    connectTimeout: readTimeout('connect', flags.cliConnectTimeout),
    readTimeout: readTimeout('read', flags.cliReadTimeout),
    caBundle: flags.caBundle || findSetting(sources, 'AWS_CA_BUNDLE', 'ca_bundle')?.value,
    verifySsl: !flags.noVerifySsl,
    signRequests: !flags.noSignRequest,
    parameterValidation: (profile.values.get('parameter_validation') ?? 'true').toLowerCase() === 'true',
  }
}
