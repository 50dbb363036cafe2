// In front of a server: passes requests on, but for those to one operation, which the caller is not allowed. It
// notes when each came.
import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {registryOperations} from '../../src/model/iot/registry/operations.js'
import {operations} from '../../src/model/operations.js'
import {compileRoutes} from '../../src/wire/routes.js'

const routeOf = compileRoutes([...operations, ...registryOperations])

export class DenyingServer {
  /** The name of an operation; nothing is refused without. */
  denied: string | undefined
  /** Operations by name, with the moments at which they were asked for, in milliseconds from any start. */
  readonly sent = new Map<string, number[]>()
  private readonly server = createServer((from, to) => this.answer(from, to))

  constructor(private readonly behind: () => string) {}

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private answer(from: IncomingMessage, to: ServerResponse): void {
    const {method = 'GET', url = '/', headers} = from
    const name = routeOf('iot', method, url.split('?')[0] ?? '')?.operation.name ?? 'unknown'
    this.sent.set(name, [...(this.sent.get(name) ?? []), performance.now()])
    if (name === this.denied) {
      from.resume()
      const message = `User: arn:aws:iam::123456789012:user/op is not authorized to perform: iot:${name}`
      to.writeHead(403, {'content-type': 'application/json', 'x-amzn-errortype': 'AccessDeniedException'})
      to.end(JSON.stringify({message}))
      return
    }
    const {hostname, port} = new URL(this.behind())
    const onward = request({hostname, port, method, path: url, headers}, (answer) => {
      to.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(to)
    })
    onward.on('error', () => to.destroy())
    from.pipe(onward)
  }
}
