// The way to devices through a broker that the user runs: the simulator is one client of it among others. What MQTT version
// and what protection devices use is between them and the broker.
import {randomUUID} from 'node:crypto'
import {setTimeout} from 'node:timers/promises'
import type {IClientOptions, MqttClient} from 'mqtt'
import type {LocalService} from '../emulator/local-service.js'
import {ConfigurationError} from '../errors/cli-error.js'
import type {DeviceWay} from './embedded-broker.js'
import {Gateway} from './gateway.js'
import type {Message} from './messages.js'
import {ALL_JOBS_TOPICS, isFromService} from './topics.js'

export interface BrokerClientOptions {
  readonly service: LocalService
  /** `mqtt://HOST:PORT` or `mqtts://HOST:PORT`, without credentials. */
  readonly url: string
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** A line for people: connected, lost, connected again. */
  readonly log: (line: string) => void
}

const CONNECT_MS = 10_000
const RECONNECT_MS = 1_000
const CLOSE_MS = 1_000

/** @throws ConfigurationError where the broker cannot be reached, or refuses */
export async function openBrokerClient(options: BrokerClientOptions): Promise<DeviceWay> {
  const {service, url, log} = options
  const client = await connect(options)
  const send = ({topic, payload}: Message) => {
    client.publish(topic, payload, {qos: 1}, () => undefined)
  }
  const gateway = await Gateway.open({
    service,
    watched: 'manual',
    link: {answer: (_, message) => send(message), notify: (_, message) => send(message)},
    isReady: () => client.connected,
    onError: (error) => log(error instanceof Error ? error.message : String(error)),
  })
  client.on('message', (topic, payload) => {
    if (!isFromService(topic)) gateway.receive(topic, payload.toString())
  })
  await client.subscribeAsync(ALL_JOBS_TOPICS, {qos: 1})
  log(`connected to ${url}`)
  client.on('close', () => log(`lost ${url}; reconnecting`))
  client.on('connect', () => log(`connected to ${url} again`))
  client.on('error', (error) => log(`${url}: ${error.message}`))
  return {
    url,
    refresh: () => void gateway.refresh(),
    close: async () => {
      client.removeAllListeners('close')
      await gateway.close()
      await end(client)
    },
  }
}

/** A client that is about to reconnect may never say that it has ended. */
async function end(client: MqttClient): Promise<void> {
  const patience = new AbortController()
  const tooLong = setTimeout(CLOSE_MS, undefined, {signal: patience.signal}).catch(() => undefined)
  await Promise.race([client.endAsync(true), tooLong])
  patience.abort()
}

/** A first attempt that fails ends the command; later ones are repeated. */
async function connect({url, user, password}: BrokerClientOptions): Promise<MqttClient> {
  const {default: mqtt} = await import('mqtt')
  const settings: IClientOptions = {
    clientId: `iotjobs-${randomUUID().slice(0, 8)}`,
    clean: true,
    connectTimeout: CONNECT_MS,
    reconnectPeriod: RECONNECT_MS,
    resubscribe: true,
    ...(user === undefined ? {} : {username: user}),
    ...(password === undefined ? {} : {password}),
  }
  try {
    return await mqtt.connectAsync(url, settings, false)
  } catch (error) {
    const {message} = error as Error
    throw new ConfigurationError('Configuration', `Cannot connect to the broker ${url}: ${message}`, {
      cause: error,
      hints: ['Is it running, and may this client connect? --broker-user names a user'],
    })
  }
}
