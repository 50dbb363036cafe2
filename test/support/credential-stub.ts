// One server on loopback in the place of IoT, STS, IAM Identity Center, and the metadata services of containers and
// instances: it tells them apart by what is asked, and notes whose keys came through to IoT.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

export type Part = 'iot' | 'sts' | 'portal' | 'oidc' | 'container' | 'token' | 'roles' | 'role'

export interface StubReply {
  readonly status?: number
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  readonly instead?: 'close' | 'hang'
}

/** What a part answers, one after the other; the last stays. */
export type Replies = Partial<Readonly<Record<Part, StubReply | readonly StubReply[]>>>

export interface Asked {
  readonly part: Part
  readonly headers: IncomingMessage['headers']
  /** Of the query, or of a form. */
  readonly parameters: Readonly<Record<string, string>>
  readonly body: string
}

export const soon = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')

const keys = (name: string) => ({
  AccessKeyId: name,
  SecretAccessKey: 'stub-secret',
  Token: 'stub-token',
  Expiration: soon(3600),
})

const stsAnswer = (
  action: string,
) => `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>
<Credentials><AccessKeyId>ROLE</AccessKeyId><SecretAccessKey>stub-secret</SecretAccessKey><SessionToken>stub-token</SessionToken>
<Expiration>${soon(3600)}</Expiration></Credentials>
<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn><AssumedRoleId>A:s</AssumedRoleId></AssumedRoleUser>
</${action}Result></${action}Response>`

function usual(part: Part, asked: Asked): StubReply {
  switch (part) {
    case 'iot':
      return {body: {job: {jobId: 'j'}}}
    case 'sts':
      return {body: stsAnswer(asked.parameters.Action ?? '')}
    case 'portal': {
      const roleCredentials = {
        accessKeyId: 'SIGNED-IN',
        secretAccessKey: 'stub-secret',
        sessionToken: 'stub-token',
        expiration: Date.now() + 3_600_000,
      }
      return {body: {roleCredentials}}
    }
    case 'oidc':
      return {
        body: {
          accessToken: 'renewed-token',
          expiresIn: 28_800,
          refreshToken: 'next-refresh-token',
          tokenType: 'Bearer',
        },
      }
    case 'container':
      return {body: keys('CONTAINER')}
    case 'token':
      return {body: 'imds-session-token'}
    case 'roles':
      return {body: 'instance-role'}
    case 'role':
      return {body: {Code: 'Success', Type: 'AWS-HMAC', ...keys('INSTANCE')}}
  }
}

const PLACES: readonly (readonly [RegExp, Part])[] = [
  [/^GET \/federation\/credentials/, 'portal'],
  [/^POST \/token/, 'oidc'],
  [/^GET \/container/, 'container'],
  [/^PUT \/latest\/api\/token/, 'token'],
  [/^GET \/latest\/meta-data\/iam\/security-credentials\/$/, 'roles'],
  [/^GET \/latest\/meta-data\/iam\/security-credentials\/./, 'role'],
  [/^POST \/$/, 'sts'],
]

export class CredentialStub {
  replies: Replies = {}
  asked: Asked[] = []
  url = ''
  private readonly server = createServer((request, response) => void this.answer(request, response))

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  reset(replies: Replies = {}): void {
    this.replies = replies
    this.asked = []
  }

  /** The access key that a request to IoT was signed with. */
  get identity(): string | undefined {
    const iot = this.asked.filter(({part}) => part === 'iot').at(-1)
    return iot && /Credential=([^/]+)/.exec(iot.headers.authorization ?? '')?.[1]
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    // Through a proxy the whole address is asked for.
    const [path = '', query = ''] = (request.url ?? '').replace(/^http:\/\/[^/]+/, '').split('?', 2)
    const part = PLACES.find(([place]) => place.test(`${request.method} ${path}`))?.[1] ?? 'iot'
    const parameters = Object.fromEntries(new URLSearchParams(part === 'sts' ? body : query))
    const asked = {part, headers: request.headers, parameters, body}
    this.asked.push(asked)
    const replies = [this.replies[part] ?? usual(part, asked)].flat()
    const count = this.asked.filter((one) => one.part === part).length
    const reply = replies[Math.min(count, replies.length) - 1] ?? {}
    if (reply.instead === 'close') request.socket.destroy()
    if (reply.instead) return
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {})
    response
      .writeHead(reply.status ?? 200, {'content-type': part === 'sts' ? 'text/xml' : 'application/json'})
      .end(text)
  }
}
