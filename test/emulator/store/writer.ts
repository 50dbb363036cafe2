// A process of its own that writes to a state: `writer.ts STATE PREFIX COUNT`. Says on stdout what was acknowledged.
import {openLocalService} from '../../../src/emulator/local-service.js'

const [stateFile = '', prefix = '', count = '0'] = process.argv.slice(2)
const service = openLocalService({stateFile, now: () => Date.now(), region: 'eu-west-1'})

for (let number = 0; number < Number(count); number++) {
  const path = `/things/${prefix}-${number}`
  const {status, body} = await service.handle({method: 'POST', path, query: '', headers: {}, body: '{}'})
  if (status !== 200) throw new Error(`${status} ${body}`)
  process.stdout.write(`${prefix}-${number}\n`)
}
service.close()
