// A service on loopback with one job, in progress on two things, of which one has failed; members are as a test says.
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

/** JSON of members, by name; what is named once is the same wherever it stands. */
export type OddMembers = Readonly<Record<string, string>>

const ARN = 'arn:aws:iot:eu-west-1:123456789012'

export class OddService {
  /** Method and path. */
  requests: string[] = []
  private readonly server: Server

  constructor(private readonly members: OddMembers) {
    this.server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/\?.*/s, '')
      this.requests.push(`${request.method} ${path}`)
      const body = this.answerTo(path)
      response.writeHead(body === undefined ? 404 : 200, {'content-type': 'application/json'})
      response.end(body ?? '{"__type":"ResourceNotFoundException","message":"not here"}')
    })
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private answerTo(path: string): string | undefined {
    const id = this.members.jobId ?? '"j"'
    const job = `"jobId":${id},"jobArn":"${ARN}:job/j","targetSelection":"SNAPSHOT",${this.given('createdAt', 'lastUpdatedAt', 'completedAt')}`
    const execution = `${this.given('queuedAt', 'startedAt', 'lastUpdatedAt', 'executionNumber', 'retryAttempt', 'versionNumber')}`
    const summary = (thing: string, status: string) =>
      `{"jobId":${id},"thingArn":${this.members.thingArn ?? `"${ARN}:thing/${thing}"`},"jobExecutionSummary":{${execution}"status":"${status}"}}`
    const summaries = `{"executionSummaries":[${summary('t', 'FAILED')},${summary('u', 'IN_PROGRESS')}]}`
    if (path === '/jobs') return `{"jobs":[{${job}"status":"IN_PROGRESS"}]}`
    if (path === '/jobs/j/things' || /^\/things\/[^/]+\/jobs$/.test(path)) return summaries
    if (/^\/things\/[^/]+\/jobs\/j$/.test(path))
      return `{"execution":{"jobId":"j",${execution}"status":"FAILED","statusDetails":{"detailsMap":{"reason":"full"}}}}`
    return path === '/jobs/j'
      ? `{"job":{${job}${this.given('timeoutConfig', 'jobExecutionsRetryConfig')}"targets":["${ARN}:thing/t"],"status":"IN_PROGRESS","jobProcessDetails":{"numberOfFailedThings":1,"numberOfInProgressThings":1}}}`
      : undefined
  }

  /** Those that the test names, each with a comma behind it. */
  private given(...names: readonly string[]): string {
    return names.map((name) => (this.members[name] === undefined ? '' : `"${name}":${this.members[name]},`)).join('')
  }
}
