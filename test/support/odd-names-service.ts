// A service on loopback that lists what can be called so, and beside it what cannot; a name that is too long for an address is
// refused, as servers do.
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

const ARN = 'arn:aws:iot:eu-west-1:123456789012'
const LONGEST_ADDRESS = 8192
const SINCE = '"createdAt":1764000000,"lastUpdatedAt":1764000000,"queuedAt":1764000000,"executionNumber":1'

export class OddNamesService {
  /** The paths of all requests, and what was sent besides reading. */
  readonly paths: string[] = []
  readonly changes: string[] = []
  private readonly server: Server

  constructor(private readonly odd: string) {
    this.server = createServer((request, response) => {
      const url = request.url ?? ''
      const path = decodeURIComponent(url.replace(/\?.*/s, ''))
      this.paths.push(path)
      if (request.method !== 'GET') this.changes.push(`${request.method} ${path}`)
      const [, status] = /[?&]status=([A-Z_]+)/.exec(url) ?? []
      const body = url.length > LONGEST_ADDRESS ? undefined : this.answerTo(path, status)
      response.writeHead(body === undefined ? (url.length > LONGEST_ADDRESS ? 431 : 404) : 200)
      response.end(JSON.stringify(body ?? {__type: 'ResourceNotFoundException', message: 'not here'}))
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

  private answerTo(path: string, status = 'FAILED'): object | undefined {
    const both = <Item>(item: (name: string) => Item): Item[] => [item(this.odd), item('fit')]
    const since = JSON.parse(`{${SINCE}}`)
    const execution = (name: string) => ({
      jobId: 'j',
      thingArn: `${ARN}:thing/${name}`,
      jobExecutionSummary: {...since, status},
    })
    const job = (jobId: string) => ({jobId, jobArn: `${ARN}:job/${jobId}`, status, ...since})
    const answers: Readonly<Record<string, () => object>> = {
      '/jobs': () => ({jobs: both(job)}),
      '/jobs/fit/things': () => ({executionSummaries: []}),
      '/jobs/j/things': () => ({executionSummaries: both(execution)}),
      '/things/t/jobs': () => ({executionSummaries: both((jobId) => ({...execution('t'), jobId}))}),
      '/job-templates': () => ({jobTemplates: both((jobTemplateId) => ({jobTemplateId}))}),
      '/job-templates/fit': () => ({jobTemplateId: 'fit', document: '{}'}),
      '/thing-groups': () => ({thingGroups: both((groupName) => ({groupName}))}),
      '/thing-groups/g/things': () => ({things: both((name) => name)}),
      '/things/fit': () => ({thingName: 'fit', thingArn: `${ARN}:thing/fit`}),
      '/jobs/j/job-document': () => ({document: '{}'}),
      '/tags': () => ({tags: []}),
    }
    if (/^\/things\/[^/]+\/jobs\/[^/]+$/.test(path))
      return {execution: {...since, status, statusDetails: {detailsMap: {reason: 'full'}}}}
    if (path === '/jobs/j' || path === '/jobs/fit')
      return {
        job: {
          ...job(path.slice(6)),
          status: 'COMPLETED',
          targets: [`${ARN}:thinggroup/g`],
          jobProcessDetails: {numberOfFailedThings: 2},
        },
      }
    return answers[path]?.()
  }
}
