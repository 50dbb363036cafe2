// Listening on a port of this machine, and ending it. Knows nothing of what is served.
import type {AddressInfo, Server, Socket} from 'node:net'
import {ConfigurationError} from '../../errors/cli-error.js'

/** What a server over TLS needs, in PEM. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
  /** Clients need a certificate that this one has signed. */
  readonly ca?: string | undefined
}

export const tlsOptions = ({cert, key, ca}: TlsFiles) => ({
  cert,
  key,
  ...(ca === undefined ? {} : {ca, requestCert: true, rejectUnauthorized: true}),
})

/**
 * @param port 0 for any that is free
 * @returns the port
 * @throws ConfigurationError where the port is taken or not allowed
 */
export function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => reject(cannotListen(host, port, cause))
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** The connections that are open, those included whose TLS handshake is not done, which no server ends by itself. */
export function openSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): ConfigurationError {
  const [reason, hint] = REFUSALS[cause.code ?? ''] ?? [cause.message, 'Choose another port']
  return new ConfigurationError('Configuration', `Cannot listen on ${host}:${port}: ${reason}`, {cause, hints: [hint]})
}

const REFUSALS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EADDRINUSE: ['the port is already in use', 'Choose another port, or none for any that is free'],
  EACCES: ['the port needs privileges', 'Choose a port from 1024 on, or none for any that is free'],
}
