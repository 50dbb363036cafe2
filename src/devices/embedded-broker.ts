// The broker that devices connect to where the user runs none: MQTT 3.1.1 on loopback. A client id is the name of a thing.
import {createServer, type Server, type Socket} from 'node:net'
import {createServer as createTlsServer} from 'node:tls'
import type {Aedes, AuthenticateError, Client, Subscription} from 'aedes'
import {listenOn, openSockets, type TlsFiles, tlsOptions} from '../emulator/http/listen.js'
import type {LocalService} from '../emulator/local-service.js'
import {Gateway} from './gateway.js'
import {packetLimit} from './packet-limit.js'
import {Sessions} from './sessions.js'
import {mayUse, readTopic} from './topics.js'

export interface DeviceWay {
  /** `mqtt://127.0.0.1:1883` */
  readonly url: string
  /** Devices are notified at once of what a request by another way has changed. */
  refresh(): void
  close(): Promise<void>
}

export interface BrokerOptions {
  readonly service: LocalService
  /** 0 for any that is free. */
  readonly port: number
  readonly tls?: TlsFiles | undefined
  /** A line for people: who has connected, who was refused. */
  readonly log: (line: string) => void
}

const HOST = '127.0.0.1'
/** As at AWS: the largest payload, and how many subscriptions a connection may have. */
const MAX_PAYLOAD_BYTES = 128 * 1024
const MAX_SUBSCRIPTIONS = 50
/** Beside the payload a packet has a topic of up to 64 KiB, and a CONNECT some more texts. */
const MAX_PACKET_BYTES = 2 * MAX_PAYLOAD_BYTES
const CONNECT_MS = 5_000
const NOT_AUTHORIZED = 5

/** @throws ConfigurationError where the port is taken or not allowed */
export async function openEmbeddedBroker({service, port, tls, log}: BrokerOptions): Promise<DeviceWay> {
  const {Aedes: Broker} = await import('aedes')
  const broker = await Broker.createBroker({connectTimeout: CONNECT_MS, maxInflightInbound: 20})
  const sessions = new Sessions(broker)
  const gateway = await Gateway.open({
    service,
    watched: 'connected',
    link: sessions,
    onError: (error) => log(reason(error)),
  })
  guardBroker(broker, sessions, service, log)
  follow(broker, sessions, gateway, log)
  const server = tls ? createTlsServer(tlsOptions(tls)) : createServer()
  const sockets = openSockets(server)
  server.on(tls ? 'secureConnection' : 'connection', (socket: Socket) => accept(broker, socket))
  server.on('tlsClientError', (error: Error) => log(`refused a client: ${error.message}`))
  const close = () => closeAll(server, sockets, broker, gateway)
  try {
    const actual = await listenOn(server, port, HOST)
    return {url: `${tls ? 'mqtts' : 'mqtt'}://${HOST}:${actual}`, refresh: () => void gateway.refresh(), close}
  } catch (error) {
    await close()
    throw error
  }
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** What aedes reads is looked at on the way, since it takes packets of any size. */
function accept(broker: Aedes, socket: Socket): void {
  socket.setKeepAlive(true, 60_000)
  socket.setNoDelay(true)
  const mayGoOn = packetLimit(MAX_PACKET_BYTES)
  const read = socket.read.bind(socket)
  socket.read = (size?: number) => {
    const piece: unknown = read(size)
    if (!(piece instanceof Uint8Array) || mayGoOn(piece)) return piece
    socket.destroy()
    return null
  }
  broker.handle(socket)
}

/** Who may connect, publish and subscribe. A client that oversteps is disconnected, as AWS does. */
function guardBroker(broker: Aedes, sessions: Sessions, service: LocalService, log: BrokerOptions['log']): void {
  broker.preConnect = (_, {protocolVersion}, done) => {
    if (protocolVersion === 5)
      log('refused a client that speaks MQTT 5: use MQTT 3.1.1 here, or your own broker with --broker')
    done(null, true)
  }
  broker.authenticate = (client, _user, _password, done) => {
    service
      .read(({store}) => store.things.find(client.id) !== undefined)
      .then(
        (isThing) => {
          if (isThing) {
            sessions.givesWay(client.id)
            done(null, true)
          } else {
            log(
              `refused client id ${JSON.stringify(client.id)}: not the name of a thing (iotjobs local fleet create makes things)`,
            )
            done(notAuthorized(), false)
          }
        },
        (error: unknown) => {
          log(reason(error))
          done(notAuthorized(), false)
        },
      )
  }
  const refuse = (client: Client, what: string) => {
    log(`disconnected ${client.id}: ${what}`)
    sessions.ends(client, 'FORBIDDEN_ACCESS')
    return new Error(what)
  }
  broker.authorizePublish = (client, packet, done) => {
    // A request is answered once; aedes would keep it.
    if (readTopic(packet.topic)) packet.retain = false
    if (client && !mayUse(client.id, packet.topic)) {
      done(refuse(client, `it may not publish to ${packet.topic}`))
    } else if (client && packet.payload.length > MAX_PAYLOAD_BYTES) {
      done(refuse(client, `a payload has more than ${MAX_PAYLOAD_BYTES} bytes`))
    } else done(null)
  }
  broker.authorizeSubscribe = (client: Client, subscription: Subscription, done) => {
    if (!mayUse(client.id, subscription.topic)) {
      done(refuse(client, `it may not subscribe to ${subscription.topic}`))
    } else done(null, sessions.subscribes(client, subscription.topic, MAX_SUBSCRIPTIONS) ? subscription : null)
  }
  // Requests are for the service alone.
  broker.authorizeForward = (_, packet) =>
    'clientId' in packet && packet.clientId !== undefined && readTopic(packet.topic) ? null : packet
}

function notAuthorized(): AuthenticateError {
  return Object.assign(new Error('not authorized'), {returnCode: NOT_AUTHORIZED})
}

/** The gateway hears of sessions and requests. */
function follow(broker: Aedes, sessions: Sessions, gateway: Gateway, log: BrokerOptions['log']): void {
  const failed = (error: unknown) => log(reason(error))
  broker.on('client', (client) => {
    sessions.begins(client)
    log(`connected ${client.id}`)
    gateway.connect(client.id).catch(failed)
  })
  broker.on('clientDisconnect', (client) => {
    const why = sessions.reasonOf(client)
    if (!sessions.isOver(client)) return
    log(`disconnected ${client.id}: ${why}`)
    gateway.disconnect(client.id, why).catch(failed)
  })
  broker.on('keepaliveTimeout', (client) => sessions.ends(client, 'MQTT_KEEP_ALIVE_TIMEOUT'))
  broker.on('clientError', (client) => sessions.ends(client, 'CLIENT_ERROR'))
  broker.on('publish', (packet, client) => {
    if (client) gateway.receive(packet.topic, packet.payload.toString())
  })
  broker.on('unsubscribe', (topics, client) => sessions.unsubscribes(client, topics))
}

/** Clients that have not said who they are would be waited for. */
async function closeAll(server: Server, sockets: ReadonlySet<Socket>, broker: Aedes, gateway: Gateway): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  await gateway.close()
  await new Promise<void>((resolve) => broker.close(resolve))
  for (const socket of sockets) socket.destroy()
  await ended
}
