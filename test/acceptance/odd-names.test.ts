// Ids and names in listings that nothing can have: they are shown, in part where they are long, and never asked for; the rest of a
// listing comes all the same.
import assert from 'node:assert/strict'
import {after, describe, it} from 'mocha'
import {OddNamesService} from '../support/odd-names-service.js'
import {Home} from '../support/program.js'

const NAMES: readonly (readonly [title: string, name: string])[] = [
  ['a hundred thousand characters', 'x'.repeat(1e5)],
  ['one character too many', 'x'.repeat(129)],
  ['controls and breaks', 'a\u001b[31m\nb\u2028c\u0085d\u000be'],
  ['half a character', '\ud800x'],
  ['a blank', 'a b'],
  ['nothing', ''],
]

/** Whether what is beside the odd name must be shown, on standard output or standard error. */
const COMMANDS: readonly (readonly [argv: readonly string[], beside: RegExp, exit?: number])[] = [
  [['jobs', '--all'], /^fit +COMPLETED/m],
  [['jobs', '--all', '--output', 'json'], /"jobId": "fit"/],
  [['list-jobs', '--output', 'view'], /^fit +COMPLETED/m],
  [['executions', 'j'], /^FAILED .* fit$/m],
  [['executions', '--thing', 't'], /^FAILED .* fit$/m],
  [['executions', 'j', '--reason', 'fu*'], /^FAILED .* fit$/m],
  [['failures', 'j'], /^ +1 +FAILED +full +fit$/m],
  [['failures', 'j', '--output', 'markdown'], /\| `fit` \| FAILED \| `full` \|/],
  [['failures', 'j', '--output', 'junit'], /name="fit"/],
  [['why', 'j'], /^ {2}fit {2}QUEUED/m],
  [['why', 'j', 't'], /^t {2}QUEUED|^t {2}FAILED/m],
  [['watch', 'j', '--progress', 'plain'], /fit FAILED full/, 10],
  [['wait', 'j'], /"failed": 2/, 10],
  [['describe-job', '--job-id', 'j', '--output', 'view'], /full +1 +fit/],
  [['prune', '--older-than', '1d', '--yes'], /"item":"fit"/],
  [['prune', '--groups', '--dry-run'], /./],
  [['retry', 'j', '--job-id', 'again', '--yes', '--dry-run'], /thing\/fit/],
  [['export', '--templates', '--dir', 'made'], /(written|unchanged) {2}made\/fit.json/],
]

describe('odd names in listings', function () {
  this.timeout(30_000)
  const home = new Home()
  const keys = {
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    AWS_REGION: 'eu-west-1',
    AWS_MAX_ATTEMPTS: '1',
  }
  after(() => home.remove())

  for (const [argv, beside, exit = 0] of COMMANDS) {
    for (const [title, odd] of NAMES) {
      it(`${argv.join(' ')} goes on beside ${title}`, async () => {
        const service = new OddNamesService(odd)
        try {
          const words = argv.map((word) => (word === 'made' ? `${home.folder}/made` : word))
          const {stdout, stderr, ...ended} = await home.inProcess(
            [...words, '--endpoint-url', await service.start()],
            keys,
          )
          assert.equal(ended.exit, exit, stderr)
          const shown = stdout + stderr.replaceAll(home.folder + '/', '')
          assert.match(shown, beside)
          const asked = service.paths.filter((path) => path.split('/').slice(1).includes(odd))
          assert.deepEqual(asked, [])
          // Data in a pipe keeps its bytes.
          if (argv.includes('json')) return
          assert.ok(shown.length < 20_000, `${shown.length} characters`)
          assert.doesNotMatch(shown, /[\u001b\u2028\u0085\u000b]|This is a bug/)
        } finally {
          service.stop()
        }
      })
    }
  }
})
