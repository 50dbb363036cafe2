// The local simulator in this process as workflows see a service, with a hook before each request: to count, to refuse, to
// let another process act in between.
import {JobClient} from '../../src/cli/session/job-client.js'
import type {Service} from '../../src/cli/session/open-service.js'
import {ServiceError} from '../../src/errors/cli-error.js'
import type {Operation} from '../../src/model/vocabulary.js'
import {paginate} from '../../src/transport/pages/paginate.js'
import {toPlain} from '../../src/value/plain.js'
import type {Structure} from '../../src/value/value.js'
import {readError} from '../../src/wire/read-error.js'
import {readResponse} from '../../src/wire/read-response.js'
import type {LocalClient} from '../emulator/local-client.js'

/** What it throws is what the request ends with. */
export type Hook = (operation: string, input: object) => void | Promise<void>

export interface HookedService extends Service {
  /** The operations that were sent, in order. */
  readonly sent: string[]
}

export function hookedService(client: LocalClient, hook: Hook = () => {}): HookedService {
  const sent: string[] = []
  const send = async (operation: Operation, input: Structure): Promise<Structure> => {
    const plain = toPlain(input) as object
    await hook(operation.name, plain)
    sent.push(operation.name)
    const id = operation.service === 'iot' ? operation.name : `data.${operation.name}`
    const {status, headers, body} = await client.send(id, plain)
    if (status < 400) return readResponse(operation, body)
    const {code, message, details} = readError(status, '', headers, body)
    throw new ServiceError(code, operation.name, message, details, undefined)
  }
  const clock = async () => ({now: client.now, real: client.now, speed: 1, paused: false})
  return {
    session: {
      send,
      clock,
      signIn: async () => {},
      identify: async () => ({account: '123456789012', arn: 'arn:aws:iam::123456789012:user/local'}),
      close: () => {},
      pages: (operation, input, paging) => paginate(send, operation, input, paging),
    },
    read: send,
    client: new JobClient(send),
    hasQuotas: false,
    now: client.now,
    close: () => {},
    sent,
  }
}

export const denied = (operation: string) =>
  new ServiceError('AccessDeniedException', operation, 'not authorized', new Map(), undefined)
