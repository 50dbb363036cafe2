// A process of its own that rehearses: `player.ts STATE` makes jobs and winds the clock forward until it is killed.
// Says on stdout which jobs were acknowledged.

import {openLocalService} from '../../../src/emulator/local-service.js'
import {skipTime} from '../../../src/emulator/state/clock.js'

const [stateFile = ''] = process.argv.slice(2)
const service = openLocalService({stateFile, now: () => Date.now(), region: 'eu-west-1'})
const body = JSON.stringify({
  targets: ['arn:aws:iot:eu-west-1:123456789012:thinggroup/g'],
  document: '{}',
  timeoutConfig: {inProgressTimeoutInMinutes: 3},
})

for (let number = 0; ; number++) {
  const jobId = `job-${process.pid}-${number}`
  const {status, body: answer} = await service.handle({
    method: 'PUT',
    path: `/jobs/${jobId}`,
    query: '',
    headers: {},
    body,
  })
  if (status !== 200) throw new Error(`${status} ${answer}`)
  process.stdout.write(`${jobId}\n`)
  await skipTime(service, 30_000)
}
