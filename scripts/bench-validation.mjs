// Measures how many typical create-job inputs are validated in a second of processor time, at full depth.
//
//   node scripts/bench-validation.mjs
import {build} from 'esbuild'

const ROUNDS = 4
const GOAL = 50_000
const {fromPlain, operationById, validate} = await bundled(`
  export {operationById} from './src/model/operations.ts'
  export {validate} from './src/validation/validate.ts'
  export {fromPlain} from './src/value/plain.ts'
`)

const now = Date.UTC(2026, 0, 1)

const input = fromPlain({
  jobId: 'firmware-2-1-0',
  targets: [
    'arn:aws:iot:us-east-1:123456789012:thinggroup/line-1',
    'arn:aws:iot:us-east-1:123456789012:thinggroup/line-2',
  ],
  document: `{"operation":"install","version":"2.1.0","url":"\${aws:iot:s3-presigned-url:https://s3.us-east-1.amazonaws.com/fw/2.1.0.bin}"}`,
  description: 'Firmware 2.1.0 for the gateways of both lines',
  presignedUrlConfig: {roleArn: 'arn:aws:iam::123456789012:role/JobDocuments', expiresInSec: 3600},
  targetSelection: 'CONTINUOUS',
  jobExecutionsRolloutConfig: {
    maximumPerMinute: 200,
    exponentialRate: {baseRatePerMinute: 10, incrementFactor: 1.5, rateIncreaseCriteria: {numberOfSucceededThings: 50}},
  },
  abortConfig: {
    criteriaList: [{failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 12.5, minNumberOfExecutedThings: 20}],
  },
  timeoutConfig: {inProgressTimeoutInMinutes: 60},
  jobExecutionsRetryConfig: {criteriaList: [{failureType: 'FAILED', numberOfRetries: 2}]},
  schedulingConfig: {
    startTime: '2026-02-01T08:00:00Z',
    endTime: '2026-03-01T08:00:00Z',
    endBehavior: 'STOP_ROLLOUT',
    maintenanceWindows: [{startTime: 'cron(0 2 ? * SAT *)', durationInMinutes: 120}],
  },
  tags: [{Key: 'team', Value: 'gateways'}],
})

const operation = operationById('iot.CreateJob')
const context = {now, depth: 'all', region: 'us-east-1', account: '123456789012'}
const errors = validate(operation, input, context).filter(({severity}) => severity === 'error')
if (errors.length > 0) throw new Error(`the sample is refused: ${errors.map(({code}) => code).join(', ')}`)

// The best of several rounds: what else the machine does can only slow a round down.
const rate = Math.max(...Array.from({length: ROUNDS}, () => run(1)))
console.log(`${Math.round(rate).toLocaleString('en')} inputs validated in a second (goal ${GOAL.toLocaleString('en')})`)
process.exitCode = rate >= GOAL ? 0 : 1

function run(seconds) {
  const start = process.cpuUsage()
  const spent = () => {
    const {user, system} = process.cpuUsage(start)
    return (user + system) / 1e6
  }
  let count = 0
  for (; spent() < seconds; count += 1000) {
    for (let i = 0; i < 1000; i++) validate(operation, input, context)
  }
  return count / spent()
}

/** The code as it ships, and not as a loader for tests transforms it. */
async function bundled(contents) {
  const stdin = {contents, resolveDir: new URL('..', import.meta.url).pathname}
  const {outputFiles} = await build({stdin, bundle: true, write: false, format: 'esm', platform: 'node'})
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
