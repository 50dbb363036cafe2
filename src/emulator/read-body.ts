// The body of an HTTP request as text, up to a limit.
import type {IncomingMessage} from 'node:http'

export class BodyTooLarge extends Error {}

/** The largest request of the API is a document of 32 KiB, escaped. */
const MAX_BYTES = 1024 * 1024

/** @throws BodyTooLarge as soon as the limit is passed; what follows is not read */
export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_BYTES) throw new BodyTooLarge(`The request body is larger than ${MAX_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
