// Answers that no service of AWS gives: how each ends, how many requests it costs, how much memory is kept at most.
import {gzipSync} from 'node:zlib'
import {type Answer, answer, CHUNKED, chunk, drip, flood, json, reset} from './hostile-server.js'

export interface HostileAnswer {
  readonly title: string
  readonly argv?: readonly string[]
  readonly reply: Answer | {readonly each: (target: string, request: number) => Answer}
  /** How often a request may be sent; 2 by default. */
  readonly attempts?: number
  readonly exit: number
  /** What stderr holds, where it fails. */
  readonly says?: RegExp
  /** Exactly so many, or at most. */
  readonly requests?: number
  readonly atMost?: number
  /** MiB; by default that of a small answer. */
  readonly memory?: number
  /** Bytes on standard output, at least; by default none where it fails. */
  readonly stdout?: number
}

const MIB = 1024 * 1024
const DESCRIBE = ['describe-job', '--job-id', 'j']
const LIST = ['list-jobs']
const EXECUTIONS = ['list-job-executions-for-job', '--job-id', 'j']
const PENDING = ['data', 'get-pending-job-executions', '--thing-name', 't']
const SHORT = ['--cli-read-timeout', '1']
const UNREADABLE = /Unable to read the response to/
const CLOSED = /Connection was closed before/
const TIMEOUT = /Read timeout on endpoint/
const TOO_LONG = /is longer than 64 MiB/
const page = (items: string, token?: unknown) =>
  json(
    `{"jobs":[${items}]${token === undefined ? '' : `,"nextToken":${JSON.stringify(token)}`}}`,
    'Connection: close\r\n',
  )
const several = (item: string, count: number) =>
  Array.from({length: count}, (_, index) => item.replace('#', String(index))).join(',')
const JOB = '{"jobId":"j#","jobArn":"arn:aws:iot:eu-west-1:123456789012:job/j#","status":"COMPLETED"}'
const job = (members: string) => json(`{"job":{${members}}}`)
const each = (reply: (target: string, request: number) => Answer) => ({each: reply})

export const hostileAnswers: readonly HostileAnswer[] = [
  // Status.
  {
    title: '101 Switching Protocols',
    reply: 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {title: 'the status 000', reply: answer('000 None', '{}'), exit: 255, says: UNREADABLE, requests: 1},
  {title: 'a status of four digits', reply: answer('2000 OK', '{}'), exit: 255, says: CLOSED, requests: 2},
  {title: 'the status 999', reply: answer('999 Denied', ''), exit: 254, says: /\(999\)/},
  {
    title: '103 Early Hints without end',
    reply: flood('', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'),
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: '100 Continue now and then',
    argv: [...DESCRIBE, ...SHORT],
    reply: drip('', 'HTTP/1.1 100 Continue\r\n\r\n'),
    exit: 255,
    says: TIMEOUT,
    requests: 1,
    attempts: 1,
  },
  {
    title: 'a redirect elsewhere',
    reply: answer('307 Temporary Redirect', '', 'Location: http://192.0.2.1/\r\n'),
    exit: 254,
    says: /\(307\)/,
    requests: 1,
  },
  {
    title: 'a redirect to itself',
    reply: answer('302 Found', '', 'Location: /jobs/j\r\n'),
    exit: 254,
    says: /\(302\)/,
    requests: 1,
  },
  {
    title: 'an error type under 200',
    reply: json('{"message":"m"}', 'x-amzn-errortype: ThrottlingException\r\n'),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {
    title: 'an error in the body under 200',
    reply: json('{"__type":"ResourceNotFoundException","message":"m"}'),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {title: 'nothing under 204, as from the AWS CLI', reply: 'HTTP/1.1 204 No Content\r\n\r\n', exit: 0, requests: 1},

  // Headers.
  {
    title: 'headers without end',
    reply: flood('HTTP/1.1 200 OK\r\n', `X: ${'y'.repeat(1000)}\r\n`),
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'one header without end',
    reply: flood('HTTP/1.1 200 OK\r\nX: ', 'y'.repeat(1000)),
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'headers that trickle in',
    argv: [...DESCRIBE, ...SHORT],
    reply: drip('HTTP/1.1 200 OK\r\nX: '),
    exit: 255,
    says: TIMEOUT,
    requests: 1,
    attempts: 1,
  },
  {
    title: 'two lengths',
    reply: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'a length below zero',
    reply: 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}',
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'a length and chunks',
    reply: `HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n${chunk('{}')}0\r\n\r\n`,
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'a header with a break in it',
    reply: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: a\0b\r\n\r\n{}',
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'a type of the content that is not JSON',
    reply: answer('200 OK', '{"job":{"jobId":"j"}}', 'Content-Type: text/html\r\n'),
    exit: 0,
    stdout: 20,
    requests: 1,
  },
  {
    title: 'an encoding that was not asked for',
    reply: json(gzipSync('{"job":{}}'), 'Content-Encoding: gzip\r\n'),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {
    title: 'a bomb of gzip',
    reply: json(gzipSync(Buffer.alloc(200 * MIB, ' ')), 'Content-Encoding: gzip\r\n'),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {
    title: 'an error type with control characters',
    reply: answer('404 Not Found', '{"__type":"A\\u001b[31mB","message":"m\\u001b]0;x\\u0007\\u202e"}'),
    exit: 254,
    says: /^[^\x1b\x07\u202e]*$/,
    requests: 1,
  },

  // Framing.
  {title: 'half a line of status', reply: 'HTTP/1.1 20', exit: 255, says: CLOSED, requests: 2},
  {title: 'no HTTP', reply: 'SSH-2.0-OpenSSH_9.6\r\n', exit: 255, says: CLOSED, requests: 2},
  {title: 'nothing', reply: '', exit: 255, says: CLOSED, requests: 2},
  {
    title: 'a reset midway',
    reply: reset('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"job":'),
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'a gigabyte announced, and two bytes sent',
    reply: 'HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n{}',
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {
    title: 'more than it announced',
    reply: 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}{"job":{}}',
    exit: 255,
    says: CLOSED,
    requests: 2,
  },
  {title: 'chunks of no size', reply: `${CHUNKED}zz\r\n{}\r\n`, exit: 255, says: CLOSED, requests: 2},
  {title: 'chunks that are cut', reply: `${CHUNKED}ff\r\n{}`, exit: 255, says: CLOSED, requests: 2},
  {
    title: 'an extension of a chunk without end',
    argv: DESCRIBE,
    reply: flood(`${CHUNKED}2;x=`, 'y'.repeat(1000)),
    exit: 255,
    requests: 2,
  },
  {
    title: 'trailers without end',
    argv: DESCRIBE,
    reply: flood(`${CHUNKED}${chunk('{}')}0\r\n`, `X: ${'y'.repeat(1000)}\r\n`),
    exit: 255,
    requests: 2,
  },

  // Size.
  {
    title: 'a body without end',
    reply: flood(CHUNKED, chunk(`"${'x'.repeat(65_000)}"`)),
    exit: 255,
    says: TOO_LONG,
    requests: 1,
    memory: 300,
  },
  {
    title: 'a gigabyte',
    reply: flood('HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n', 'x'.repeat(65_000)),
    exit: 255,
    says: TOO_LONG,
    requests: 1,
    memory: 300,
  },
  {
    title: 'an error without end',
    reply: flood(CHUNKED.replace('200 OK', '400 Bad'), chunk('x'.repeat(65_000))),
    exit: 254,
    says: /\(400\)/,
    requests: 1,
  },
  {
    title: 'chunks of one byte, without end',
    argv: [...DESCRIBE, ...SHORT],
    reply: flood(CHUNKED, chunk(' ')),
    exit: 255,
    says: TIMEOUT,
    requests: 1,
    attempts: 1,
    memory: 200,
  },

  // Pace.
  {title: 'no answer', argv: [...DESCRIBE, ...SHORT], reply: () => {}, exit: 255, says: TIMEOUT, requests: 2},
  {
    title: 'a byte now and then',
    argv: [...DESCRIBE, ...SHORT],
    reply: drip('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n'),
    exit: 255,
    says: TIMEOUT,
    requests: 1,
    attempts: 1,
  },

  // Tokens.
  {
    title: 'the same token again',
    argv: LIST,
    reply: each(() => page(JOB, 'T')),
    exit: 255,
    says: /same next token was received twice/,
    requests: 2,
  },
  {
    title: 'tokens in a circle',
    argv: LIST,
    reply: each((_, request) => page(JOB, `T${request % 7}`)),
    exit: 255,
    says: /same next token was received twice/,
    atMost: 24,
  },
  {
    title: 'a token that is a number',
    argv: LIST,
    reply: each((_, request) => page(JOB, request)),
    exit: 255,
    atMost: 24,
  },
  {
    title: 'pages that are empty',
    argv: LIST,
    reply: each((_, request) => page('', `T${request}`)),
    exit: 255,
    says: /1000 pages in a row were empty/,
    requests: 1000,
  },
  {
    title: 'a token of a megabyte',
    argv: LIST,
    reply: each((_, request) => (request === 1 ? page(JOB, 'x'.repeat(MIB)) : page(JOB))),
    exit: 0,
    stdout: 20,
    requests: 2,
  },
  {title: 'an empty token', argv: LIST, reply: each(() => page(JOB, '')), exit: 0, stdout: 20, requests: 1},

  // Content.
  {title: 'a page of HTML', reply: json('<html>Sign in</html>'), exit: 255, says: UNREADABLE, requests: 1},
  {title: 'an empty body, as from the AWS CLI', reply: json(''), exit: 0, requests: 1},
  {title: 'a list', reply: json('[]'), exit: 255, says: UNREADABLE, requests: 1},
  {title: 'null', reply: json('null'), exit: 255, says: UNREADABLE, requests: 1},
  {
    title: 'bytes that are not UTF-8',
    reply: json(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {title: 'two objects', reply: json('{}{}'), exit: 255, says: UNREADABLE, requests: 1},
  {title: 'a key that stands twice', reply: job('"jobId":"a","jobId":"b"'), exit: 0, stdout: 20, requests: 1},
  {
    title: 'nested a million deep',
    reply: json(`{"job":{"jobId":${'['.repeat(1e6)}`),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
    memory: 250,
  },
  {
    title: 'nested and closed, a hundred thousand deep',
    reply: job(`"x":${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
    memory: 250,
  },
  {
    title: 'a number of a million digits',
    reply: job(`"jobId":"j","x":${'9'.repeat(1e6)}`),
    exit: 255,
    says: /more than 4300 digits/,
    requests: 1,
    memory: 250,
  },
  {
    title: 'a text of 30 megabytes',
    reply: job(`"jobId":"${'x'.repeat(30 * MIB)}"`),
    exit: 0,
    stdout: 30 * MIB,
    requests: 1,
    memory: 450,
  },
  {title: 'a member of another type', reply: json('{"job":5}'), exit: 255, says: UNREADABLE, requests: 1},
  {title: 'names of the prototype', reply: job('"__proto__":{"jobId":"x"},"constructor":1'), exit: 0, requests: 1},
  {
    title: 'an error whose message is a tree',
    reply: answer('400 Bad', '{"__type":"ConflictException","message":{"a":[1]}}'),
    exit: 254,
    says: /ConflictException/,
    requests: 1,
  },
  {
    title: 'an error whose type is a megabyte',
    reply: answer('400 Bad', `{"__type":"${'x'.repeat(MIB)}"}`),
    exit: 254,
    requests: 1,
  },
  {
    title: 'a page of a hundred thousand jobs',
    argv: LIST,
    reply: page(several(JOB, 1e5)),
    exit: 0,
    stdout: 1e7,
    requests: 1,
    memory: 350,
  },
  {
    title: 'a page of three hundred thousand nulls',
    argv: LIST,
    reply: page(several('null', 3e5)),
    exit: 0,
    requests: 1,
    memory: 450,
  },

  // The other plane.
  {
    title: 'a body without end, for a device',
    argv: PENDING,
    reply: flood(CHUNKED, chunk(`"${'x'.repeat(65_000)}"`)),
    exit: 255,
    says: TOO_LONG,
    requests: 1,
    memory: 300,
  },
  {
    title: 'a page of HTML, for a device',
    argv: PENDING,
    reply: json('<html>'),
    exit: 255,
    says: UNREADABLE,
    requests: 1,
  },
  {
    title: 'a reset midway, for a device that starts the next',
    argv: ['data', 'start-next-pending-job-execution', '--thing-name', 't'],
    reply: reset('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{'),
    exit: 255,
    says: CLOSED,
    requests: 1,
  },
  {
    title: 'executions in a circle',
    argv: EXECUTIONS,
    reply: each((_, request) =>
      json(`{"executionSummaries":[{}],"nextToken":"T${request % 3}"}`, 'Connection: close\r\n'),
    ),
    exit: 255,
    says: /same next token/,
    atMost: 12,
  },

  // Our own commands.
  {
    title: 'a page of HTML, for wait',
    argv: ['wait', 'j', '--timeout', '5s'],
    reply: json('<html>'),
    exit: 255,
    says: UNREADABLE,
  },
  {
    title: 'a job that is a number, for wait',
    argv: ['wait', 'j', '--timeout', '2s'],
    reply: json('{"job":5}'),
    exit: 255,
  },
  {title: 'an empty object, for wait', argv: ['wait', 'j', '--timeout', '2s'], reply: json('{}'), exit: 255},
  {
    title: 'a job without anything, for wait',
    argv: ['wait', 'j', '--timeout', '2s'],
    reply: json('{"job":{}}'),
    exit: 255,
  },
  {
    title: 'a job of a status that there is not, for wait',
    argv: ['wait', 'j', '--timeout', '2s'],
    reply: json('{"job":{"jobId":"j","status":"DONE"}}'),
    exit: 13,
    stdout: 1,
  },
  {
    title: 'a job of a hundred thousand groups, for failures',
    argv: ['failures', 'j'],
    reply: json(
      `{"job":{"jobId":"j","status":"CANCELED","targets":[${several('"arn:aws:iot:eu-west-1:123456789012:thinggroup/g#"', 1e5)}]}}`,
    ),
    exit: 0,
    stdout: 20,
    atMost: 2,
    memory: 250,
  },
  {
    title: 'a job of a comment of a megabyte, for its view',
    argv: ['describe-job', '--job-id', 'j', '--output', 'view'],
    reply: json(`{"job":{"jobId":"j","status":"COMPLETED","comment":"${'a\\n'.repeat(MIB / 2)}"}}`),
    exit: 0,
    stdout: 20,
    atMost: 3,
    memory: 250,
  },
  {
    title: 'a job with criteria, windows and openings by the ten thousand, for its view',
    argv: ['describe-job', '--job-id', 'j', '--output', 'view'],
    reply: json(
      `{"job":{"jobId":"j","status":"SCHEDULED","abortConfig":{"criteriaList":[${several('{"failureType":"ALL","action":"CANCEL","thresholdPercentage":1e-300,"minNumberOfExecutedThings":#}', 1e4)}]},"schedulingConfig":{"maintenanceWindows":[${several('{"startTime":"cron(0 0 31 2 ? 2099)","durationInMinutes":1e300}', 1e4)}]},"scheduledJobRollouts":[${several('{"startTime":"no time #"}', 1e4)}]}}`,
    ),
    exit: 0,
    stdout: 20,
    atMost: 3,
    memory: 250,
  },
  {
    title: 'an execution without a thing, for watch',
    argv: ['watch', 'j', '--timeout', '1s', '--progress', 'plain'],
    reply: each((target) =>
      target.includes('/things')
        ? json('{"executionSummaries":[{},{"thingArn":""},{"jobExecutionSummary":null}]}', 'Connection: close\r\n')
        : json(
            '{"job":{"jobId":"j","status":"COMPLETED","jobProcessDetails":{"numberOfFailedThings":3}}}',
            'Connection: close\r\n',
          ),
    ),
    exit: 10,
    stdout: 0,
    atMost: 20,
  },
  {
    title: 'details of fifty thousand keys, for failures',
    argv: ['failures', 'j'],
    reply: each((target) =>
      /\/things\/t\/jobs/.test(target)
        ? json(`{"execution":{"status":"FAILED","statusDetails":{"detailsMap":{${several('"key#":"value"', 5e4)}}}}}`)
        : target.includes('/things')
          ? json(
              '{"executionSummaries":[{"thingArn":"arn:aws:iot:eu-west-1:123456789012:thing/t","jobExecutionSummary":{"status":"FAILED"}}]}',
              'Connection: close\r\n',
            )
          : json(
              '{"job":{"jobId":"j","status":"COMPLETED","jobProcessDetails":{"numberOfFailedThings":1}}}',
              'Connection: close\r\n',
            ),
    ),
    exit: 0,
    stdout: 20,
    atMost: 10,
    memory: 250,
  },
  {
    title: 'a status that is a name of the prototype, for jobs',
    argv: ['jobs', '--all'],
    reply: each((target) =>
      target.startsWith('/jobs?')
        ? page('{"jobId":"j","status":"__proto__"}')
        : json('{"job":{"jobId":"j","status":"constructor","targetSelection":"toString"}}', 'Connection: close\r\n'),
    ),
    exit: 0,
    stdout: 20,
    atMost: 20,
  },
  {
    title: 'another job than was asked for, for failures',
    argv: ['failures', 'j'],
    reply: each((target) =>
      target.startsWith('/jobs/j')
        ? json(
            '{"job":{"jobId":"other","status":"COMPLETED","jobProcessDetails":{"numberOfFailedThings":1}}}',
            'Connection: close\r\n',
          )
        : answer('400 Bad', '{"__type":"InvalidRequestException"}'),
    ),
    exit: 0,
    stdout: 1,
    atMost: 5,
  },
  {
    title: 'a thing of a megabyte that is in each list, for why',
    argv: ['why', 'j'],
    reply: each((target) =>
      target.includes('/things')
        ? json(
            `{"executionSummaries":[{"thingArn":"arn:aws:iot:eu-west-1:123456789012:thing/${'x'.repeat(MIB)}","jobExecutionSummary":{"status":"QUEUED"}}]}`,
            'Connection: close\r\n',
          )
        : json('{"job":{"jobId":"j","status":"IN_PROGRESS"},"tags":[]}', 'Connection: close\r\n'),
    ),
    exit: 0,
    stdout: 20,
    atMost: 20,
    memory: 250,
  },
  {
    title: 'a status of the response with a name that commands a terminal, for jobs',
    argv: ['jobs'],
    reply: answer('418 \u001b]0;x\u0007', '{"message":"a\\nb\u202e"}'),
    exit: 254,
    says: /^[^\x1b\x07\u202e]*$/,
    atMost: 10,
  },
  {
    title: 'redirects without end, for wait',
    argv: ['wait', 'j', '--timeout', '2s'],
    reply: answer('301 Moved', '', 'Location: /jobs/j\r\n'),
    exit: 254,
    says: /\(301\)/,
    requests: 1,
  },
  {
    title: 'a token that is an object, for executions',
    argv: ['executions', 'j'],
    reply: each(() => json('{"executionSummaries":[{}],"nextToken":{"a":1}}', 'Connection: close\r\n')),
    exit: 255,
    stdout: 0,
    atMost: 3,
  },
  {title: 'an empty object, for failures', argv: ['failures', 'j'], reply: json('{}'), exit: 255},
  {title: 'an empty object, for why', argv: ['why', 'j'], reply: json('{}'), exit: 255},
  {title: 'an empty object, for retry', argv: ['retry', 'j', '--yes'], reply: json('{}'), exit: 255},
  {
    title: 'a body without end, for watch',
    argv: ['watch', 'j', '--timeout', '5s'],
    reply: flood(CHUNKED, chunk(`"${'x'.repeat(65_000)}"`)),
    exit: 255,
    says: TOO_LONG,
    memory: 400,
  },
  {title: 'a page of HTML, for failures', argv: ['failures', 'j'], reply: json('<html>'), exit: 255, says: UNREADABLE},
  {
    title: 'executions in a circle, for failures',
    argv: ['failures', 'j'],
    reply: each((target, request) =>
      target.includes('/things')
        ? json(
            `{"executionSummaries":[{"thingArn":"a","jobExecutionSummary":{"status":"FAILED"}}],"nextToken":"T${request % 3}"}`,
            'Connection: close\r\n',
          )
        : json('{"job":{"jobId":"j","status":"COMPLETED","jobProcessDetails":{"numberOfFailedThings":9}}}'),
    ),
    exit: 255,
    says: /same next token/,
    atMost: 30,
  },
  {
    title: 'jobs in a circle, for jobs',
    argv: ['jobs'],
    reply: each((_, request) => page(JOB, `T${request % 5}`)),
    exit: 255,
    says: /same next token/,
    atMost: 100,
  },
  {
    title: 'jobs that are numbers, for jobs',
    argv: ['jobs'],
    reply: page('1,null,{"jobId":5},[]'),
    exit: 255,
    says: UNREADABLE,
    atMost: 10,
  },
  {title: 'a page of HTML, for why', argv: ['why', 'j', 't'], reply: json('<html>'), exit: 255, says: UNREADABLE},
  {title: 'a job that is a text, for why', argv: ['why', 'j'], reply: json('{"job":"x"}'), exit: 255},
]
