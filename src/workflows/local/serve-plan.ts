// The flags of `local serve` as typed → what is served, and where. Reads files; opens nothing.

import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther, needsOther} from '../../errors/words.js'
import {readFlagFile, readTls, type TlsFiles, type TypedTlsFlags} from './tls-files.js'

interface TypedFlags extends TypedTlsFlags {
  readonly port: number
  readonly mqtt?: string | undefined
  readonly broker?: string | undefined
  readonly 'broker-user'?: string | undefined
  readonly 'broker-password-file'?: string | undefined
}

export interface ServePlan {
  readonly port: number
  readonly mqttPort: number | undefined
  readonly broker: BrokerAddress | undefined
  readonly tls: TlsFiles | undefined
}

export interface BrokerAddress {
  /** Without credentials: it is printed. */
  readonly url: string
  readonly user: string | undefined
  readonly password: string | undefined
}

/**
 * @param pathOf a file as it was typed → its path
 * @throws UsageError where flags do not go together, or a file cannot be used
 */
export function servePlan(
  flags: TypedFlags,
  env: Readonly<Record<string, string | undefined>>,
  pathOf: (file: string) => string,
): ServePlan {
  const {port, mqtt, broker} = flags
  if (mqtt !== undefined && broker !== undefined) {
    throw excludeEachOther('--mqtt', '--broker', [
      '--mqtt serves devices here; --broker reaches them through your own broker',
    ])
  }
  return {
    port,
    mqttPort: mqtt === undefined ? undefined : portOf(mqtt),
    broker: brokerOf(flags, env, pathOf),
    tls: readTls(flags, pathOf),
  }
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new UsageError(`argument --mqtt: not a port: '${text}'`, {hints: ['Give a number from 0 to 65535, or none']})
}

const PASSWORD_VARIABLE = 'IOTJOBS_BROKER_PASSWORD'

function brokerOf(
  flags: TypedFlags,
  env: Readonly<Record<string, string | undefined>>,
  pathOf: (file: string) => string,
): BrokerAddress | undefined {
  const {broker, 'broker-user': user, 'broker-password-file': file} = flags
  if (broker === undefined) {
    const stray = user === undefined ? (file === undefined ? undefined : '--broker-password-file') : '--broker-user'
    if (stray !== undefined) throw needsOther(stray, '--broker')
    return undefined
  }
  const url = URL.canParse(broker) ? new URL(broker) : undefined
  if (!url || !/^mqtts?:$/.test(url.protocol) || url.hostname === '') {
    throw new UsageError('argument --broker: not the address of an MQTT broker', {
      hints: ['Write it as mqtt://HOST, mqtt://HOST:1883 or mqtts://HOST:8883'],
    })
  }
  const password = file === undefined ? undefined : readFlagFile(pathOf(file), '--broker-password-file').trim()
  return {
    url: `${url.protocol}//${url.host}`,
    user: user ?? decoded(url.username),
    password: password ?? decoded(url.password) ?? env[PASSWORD_VARIABLE],
  }
}

function decoded(text: string): string | undefined {
  if (text === '') return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
