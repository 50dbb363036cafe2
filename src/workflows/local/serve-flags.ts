// The flags of `local serve`, as data.

import {Flags} from '../../cli/flags.js'

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
    summary: 'CA certificate in PEM: each client needs a certificate that it signed',
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
