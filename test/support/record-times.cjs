// Writes down how long each file takes, so that the next run of all tests can begin with the longest.
const {appendFileSync} = require('node:fs')

const {IOTJOBS_TEST_TIMES: times} = process.env
let [file, start] = ['', 0]
if (times) {
  exports.mochaHooks = {
    beforeAll() {
      file = this.test.parent.suites[0]?.file ?? ''
      start = performance.now()
    },
    afterAll() {
      appendFileSync(times, `${file}\t${Math.round(performance.now() - start)}\n`)
    },
  }
}
