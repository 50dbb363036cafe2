// The flags of `local serve`, and what they ask for. Reads files; opens nothing.

import {readFileSync} from 'node:fs'
import {createSecureContext} from 'node:tls'
import {Flags} from '../../cli/flags.js'
import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther, needsOther} from '../../errors/words.js'
import {whyUnreadable} from '../../files/file-errors.js'

export const DEFAULT_MQTT_PORT = 1883

export const serveFlags = {
  port: Flags.integer({
    helpValue: '<port>',
    summary: 'Port to listen on; 0 is any that is free',
    default: 0,
    min: 0,
    max: 65535,
  }),
  mqtt: Flags.string({
    summary: `Serve MQTT 3.1.1 to devices, too; default port: ${DEFAULT_MQTT_PORT}, 0 for any that is free`,
    helpValue: '[port]',
  }),
  broker: Flags.string({
    summary: 'Reach devices through this MQTT broker instead: mqtt://HOST[:PORT] or mqtts://HOST[:PORT]',
    helpValue: '<url>',
  }),
  'broker-user': Flags.string({summary: 'User name at the broker', helpValue: '<name>'}),
  'broker-password-file': Flags.string({
    summary: 'File that holds the password; default: the variable IOTJOBS_BROKER_PASSWORD',
    helpValue: '<file>',
  }),
  'tls-cert': Flags.string({summary: 'Certificate in PEM: serve HTTPS, and MQTT over TLS', helpValue: '<file>'}),
  'tls-key': Flags.string({summary: 'Private key of the certificate, in PEM', helpValue: '<file>'}),
  'tls-ca': Flags.string({
    summary: 'Certificate in PEM that has signed those of the clients: each client needs one',
    helpValue: '<file>',
  }),
}

/** `--mqtt` alone stands for the default port. */
export function withMqttPort(argv: readonly string[]): string[] {
  return argv.map((word, index) => {
    const next = argv[index + 1]
    return word === '--mqtt' && (next === undefined || next.startsWith('-')) ? `--mqtt=${DEFAULT_MQTT_PORT}` : word
  })
}

interface TypedFlags {
  readonly port: number
  readonly mqtt?: string | undefined
  readonly broker?: string | undefined
  readonly 'broker-user'?: string | undefined
  readonly 'broker-password-file'?: string | undefined
  readonly 'tls-cert'?: string | undefined
  readonly 'tls-key'?: string | undefined
  readonly 'tls-ca'?: string | undefined
}

export interface ServePlan {
  readonly port: number
  readonly mqttPort: number | undefined
  readonly broker: BrokerAddress | undefined
  readonly tls: {readonly cert: string; readonly key: string; readonly ca: string | undefined} | undefined
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
    tls: tlsOf(flags, pathOf),
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
  const password = file === undefined ? undefined : readText(pathOf(file), '--broker-password-file').trim()
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

function tlsOf(flags: TypedFlags, pathOf: (file: string) => string): ServePlan['tls'] {
  const {'tls-cert': certFile, 'tls-key': keyFile, 'tls-ca': caFile} = flags
  if (certFile === undefined && keyFile === undefined && caFile === undefined) return undefined
  if (certFile === undefined || keyFile === undefined) {
    throw new UsageError(`TLS needs ${certFile === undefined ? '--tls-cert' : '--tls-key'}`, {
      hints: ['Give a certificate with --tls-cert and its key with --tls-key'],
    })
  }
  const cert = readPem(pathOf(certFile), '--tls-cert')
  const key = readPem(pathOf(keyFile), '--tls-key')
  const ca = caFile === undefined ? undefined : readPem(pathOf(caFile), '--tls-ca')
  try {
    createSecureContext({cert, key, ca})
  } catch (cause) {
    throw new UsageError(`TLS cannot use these files: ${(cause as Error).message}`, {
      cause,
      hints: [`Is ${keyFile} the key of ${certFile}, in PEM and without a password?`],
    })
  }
  return {cert, key, ca}
}

function readPem(path: string, flag: string): string {
  const text = readText(path, flag)
  if (/-----BEGIN [A-Z ]+-----/.test(text)) return text
  throw new UsageError(`argument ${flag}: not in PEM: ${path}`, {
    hints: ['It begins with a line such as -----BEGIN CERTIFICATE-----'],
  })
}

function readText(path: string, flag: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`argument ${flag}: cannot read ${path}: ${whyUnreadable(cause)}`, {cause})
  }
}
