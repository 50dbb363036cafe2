// A service of a few jobs, scripted answer by answer, with a clock that only sleeping moves.
import {JobClient} from '../../../src/cli/session/job-client.js'
import {retryingSend} from '../../../src/cli/session/retrying-send.js'
import {OtherError, ServiceError} from '../../../src/errors/cli-error.js'
import type {Operation} from '../../../src/model/vocabulary.js'
import type {FollowEvent} from '../../../src/progress/outcome.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'

export const START = Date.UTC(2026, 10, 20, 9, 0, 0)

export interface Moment {
  readonly status?: string
  readonly selection?: string
  /** Thing → status, or status and attempt. */
  readonly things?: Readonly<Record<string, string | readonly string[]>>
  readonly job?: object
  readonly fails?: 'throttled' | 'network' | 'gone' | 'expired'
}

const FAILURES: Readonly<Record<NonNullable<Moment['fails']>, () => Error>> = {
  throttled: () => new ServiceError('ThrottlingException', 'DescribeJob', 'Rate exceeded', new Map(), undefined),
  network: () => new OtherError('EndpointConnectionError', 'Could not connect'),
  gone: () =>
    new ServiceError('ResourceNotFoundException', 'DescribeJob', 'Job fw-2 cannot be found.', new Map(), undefined),
  expired: () => new ServiceError('ExpiredTokenException', 'DescribeJob', 'expired', new Map(), undefined),
}

export class ScriptedService {
  now = START
  readonly events: FollowEvent[] = []
  readonly requests: string[] = []
  private index = 0

  /** Each DescribeJob takes the next moment; the last one stays. */
  constructor(
    private readonly moments: readonly Moment[],
    private readonly details: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  ) {}

  readonly ports = {
    client: new JobClient(
      retryingSend((operation, input) => this.answer(operation, input), {
        now: () => this.now,
        sleep: (milliseconds) => this.sleep(milliseconds),
        onWait: (operation, code, retryIn) => this.emit({type: 'api', at: this.now, operation, code, retryIn}),
      }),
    ),
    now: () => this.now,
    speed: () => 1,
    sleep: (milliseconds: number) => this.sleep(milliseconds),
    emit: (event: FollowEvent) => this.emit(event),
    connection: '',
  }

  private async sleep(milliseconds: number): Promise<void> {
    this.now += milliseconds
    if (this.now - START > 30 * 86_400_000) throw new Error('A month has passed')
  }

  private async emit(event: FollowEvent): Promise<void> {
    this.events.push(event)
  }

  private async answer(operation: Operation, input: Structure): Promise<Structure> {
    this.requests.push(operation.name)
    if (operation.name === 'DescribeJob') return this.describeJob()
    if (operation.name === 'DescribeJobExecution') return this.describeExecution(String(input.get('thingName')))
    return this.list(input.get('status'))
  }

  private get moment(): Moment {
    return this.moments[Math.min(this.index, this.moments.length) - 1] ?? {}
  }

  private describeJob(): Structure {
    this.index++
    const {fails, status = 'IN_PROGRESS', selection = 'SNAPSHOT', job = {}} = this.moment
    if (fails) throw FAILURES[fails]()
    const count = (wanted: string) => this.executions().filter(({status}) => status === wanted).length
    const jobProcessDetails = {
      numberOfQueuedThings: count('QUEUED'),
      numberOfInProgressThings: count('IN_PROGRESS'),
      numberOfSucceededThings: count('SUCCEEDED'),
      numberOfFailedThings: count('FAILED'),
      numberOfTimedOutThings: count('TIMED_OUT'),
      numberOfRejectedThings: count('REJECTED'),
      numberOfCanceledThings: count('CANCELED'),
      numberOfRemovedThings: count('REMOVED'),
    }
    const known = {
      jobId: 'fw-2',
      status,
      targetSelection: selection,
      jobProcessDetails,
      createdAt: START / 1000,
      lastUpdatedAt: START / 1000,
    }
    return plain({job: {...known, ...job}})
  }

  private executions() {
    return Object.entries(this.moment.things ?? {}).flatMap(([thing, statuses]) =>
      [statuses].flat().map((status, attempt) => ({thing, status, attempt})),
    )
  }

  /** In which moment an execution came to be as it is. */
  private momentOf(thing: string, attempt: number, status: string): number {
    return this.moments.findIndex(({things}) => [things?.[thing] ?? []].flat()[attempt] === status)
  }

  private list(status: unknown): Structure {
    const found = this.executions().filter((execution) => status === undefined || execution.status === status)
    return plain({
      executionSummaries: found.map(({thing, status, attempt}) => ({
        thingArn: `arn:aws:iot:eu-west-1:123456789012:thing/${thing}`,
        jobExecutionSummary: {
          status,
          executionNumber: attempt + 1,
          retryAttempt: attempt,
          queuedAt: START / 1000,
          lastUpdatedAt: START / 1000 + this.momentOf(thing, attempt, status),
        },
      })),
    })
  }

  private describeExecution(thing: string): Structure {
    return plain({execution: {statusDetails: {detailsMap: this.details[thing] ?? {}}}})
  }
}

const plain = (value: object) => fromPlain(value) as Structure
