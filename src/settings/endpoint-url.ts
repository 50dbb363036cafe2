// Where requests go when it is not AWS's own host: flag, environment, `services` section, profile.

import {OtherError, UsageError} from '../errors/cli-error.js'
import {EMPTY_VARIABLE} from '../errors/words.js'
import {services} from '../model/services.js'
import type {ServiceName} from '../model/vocabulary.js'
import type {ConfigFiles} from './config-files.js'
import {findSetting, firstOf, isTrue, type Setting, type Sources} from './setting.js'

/** The check that needs no files: it comes before everything else. */
export function checkEndpointFlag(url: string | undefined): void {
  if (url === undefined || /^[a-z][a-z\d+.-]*:\//i.test(url)) return
  throw new UsageError(
    `Bad value for --endpoint-url "${withoutUser(url)}": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/`,
    {
      hints:
        url === ''
          ? [`Give it a value: ${EMPTY_VARIABLE}`]
          : [`Write ${/^(?:localhost|127\.|\[::1\])/.test(url) ? 'http' : 'https'}://${url}`],
    },
  )
}

/** Of what is not an address nothing else knows where its password stands. */
const withoutUser = (text: string) => text.replace(/^((?:[a-z][a-z\d+.-]*:)?\/{2,})?[^/@]*@/i, '$1****@')

type Section = ReadonlyMap<string, string>

export type EndpointUrls = Readonly<Record<ServiceName, Setting | undefined>>

export function findEndpointUrls(flag: string | undefined, sources: Sources, files: ConfigFiles): EndpointUrls {
  const find = (service: ServiceName) => {
    const url = firstOf(
      {value: flag, source: '--endpoint-url'},
      findConfigured(services[service].endpointVariable, sources, files),
    )
    return url && checked(url)
  }
  return {iot: find('iot'), 'iot-jobs-data': find('iot-jobs-data')}
}

/** The services that credentials and identities come from; AWS's own hosts where nothing is set. */
export type IdentityUrls = Readonly<Record<'sts' | 'sso' | 'ssoOidc', string | undefined>>

/** --endpoint-url is not meant for them. */
export function findIdentityUrls(sources: Sources, files: ConfigFiles): IdentityUrls {
  const find = (name: string) => {
    const url = findConfigured(name, sources, files)
    return url && checked(url).value
  }
  return {sts: find('STS'), sso: find('SSO'), ssoOidc: find('SSO_OIDC')}
}

/** @param name in the variable and, in lower case, in a services section */
function findConfigured(name: string, sources: Sources, files: ConfigFiles): Setting | undefined {
  if (isTrue(findSetting(sources, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'ignore_configured_endpoint_urls'))) {
    return undefined
  }
  const {env, profile} = sources
  const nested = nestedValue(servicesOf(profile, files)?.get(name.toLowerCase()), 'endpoint_url')
  return firstOf(
    {value: env[`AWS_ENDPOINT_URL_${name}`], source: `AWS_ENDPOINT_URL_${name}`},
    {value: env.AWS_ENDPOINT_URL, source: 'AWS_ENDPOINT_URL'},
    {value: nested, source: `[services ${profile.values.get('services')}]`},
    findSetting(sources, undefined, 'endpoint_url'),
  )
}

/** A section that is named must be there: ignored, the request would go to another service than was meant. */
function servicesOf(
  {name: profile, values}: Sources['profile'],
  {services: sections}: ConfigFiles,
): Section | undefined {
  const name = values.get('services')
  if (!name) return undefined
  const section = sections.get(name)
  if (section) return section
  throw new OtherError(
    'Configuration',
    `The profile is configured to use the services section but the "${name}" services configuration does not exist.`,
    {hints: [`Add [services ${name}] to the config file, or remove "services" from the profile "${profile}"`]},
  )
}

/** A service's value is itself a block of `name = value` lines, indented below it. */
function nestedValue(block: string | undefined, name: string): string | undefined {
  for (const line of block?.split('\n') ?? []) {
    const [, key = '', value] = /^\s*([^=]*?)\s*=\s*(.*)$/.exec(line) ?? []
    if (key.toLowerCase() === name) return value
  }
  return undefined
}

/** Anything else than a whole http or https address is refused; falling back to AWS's host would reach the wrong service. */
function checked(setting: Setting): Setting {
  const {value: url, source} = setting
  if (/^https?:\/\/[^/\s]/i.test(url) && !/\s/.test(url) && URL.canParse(url)) return setting
  throw new OtherError('InvalidEndpoint', `Invalid endpoint: ${withoutUser(url)}`, {
    hints: [`It comes from ${source}`, 'An endpoint is written like https://example.com or http://127.0.0.1:5000'],
  })
}
