// What commands leave on a terminal: every row that was printed is still there when what was drawn beside it is gone.
import assert from 'node:assert/strict'
import {after, afterEach, before, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const home = new Home()
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'eu-west-1'}
const GROUP = 'arn:aws:iot:eu-west-1:123456789012:thinggroup/line'
const NUMBERS = Array.from({length: 30}, (_, i) => i + 1)
const thing = (number: number) => `thing-${String(number).padStart(4, '0')}`

const run = (...argv: readonly string[]) => home.prepare(argv, LOCAL)

/** Patterns that must stand on the screen in this order, each once. */
const CASES: readonly (readonly [title: string, words: string, shown: readonly RegExp[]])[] = [
  [
    'failures: each reason',
    'failures fw-2',
    [/did not succeed/, /COUNT +STATUS/, /15 +FAILED +sha256 mismatch/, /15 +FAILED +no space left/],
  ],
  [
    'failures as names: each thing',
    'failures fw-2 --output things',
    NUMBERS.map((n) => new RegExp(`^${thing(n)}$`, 'm')),
  ],
  [
    'many at once: each result, and how many there were',
    `cancel-job-execution ${NUMBERS.map(thing).join(' ')} --job-id fw-3 --yes`,
    [...NUMBERS.map((n) => new RegExp(`^\\{"item": ?"${thing(n)}".*`, 'm')), /^30 of 30 done$/m],
  ],
  [
    'create-job: the response, and what comes next once',
    "create-job --job-id fw-9 --targets arn:aws:iot:eu-west-1:123456789012:thing/thing-0001 --document '{}'",
    [/^\{$/m, /"jobId": "fw-9"/, /^next: iotjobs watch fw-9$/m],
  ],
  ['wait: the whole verdict', 'wait fw-3 --timeout 1s', [/^\{$/m, /"verdict": "/, /^\}$/m]],
]

/** In this order; `i` is the program. */
const CHANGES = [
  "i create-job --job-id n-1 --thing thing-0001 --document '{}'",
  'i update-job n-1 --description x',
  'i tag-resource --resource-arn arn:aws:iot:eu-west-1:123456789012:job/n-1 --tags Key=a,Value=b',
  "i list-jobs --query 'jobs[?jobId==`n-1`].[jobId]' --output text | i cancel-job --from - --yes",
  'i delete-job n-1 --force --yes',
  'i local clock --speed 2',
  'i local advance 1s',
  'i local fleet create --things 2 --prefix n- --group n',
  'i local fleet leave n-0001 --group n',
  'i local fleet join n-0001 --group n',
  'i local fleet set n-0001 --offline 0%',
  'i local fleet remove --group n --yes',
]

if (hasTmux) {
  describe('what commands leave on a terminal', () => {
    let terminal: Terminal
    before(async () => {
      await run('local', 'fleet', 'create', '--things', '30', '--group', 'line', '--offline', '100%')
      for (const id of ['fw-2', 'fw-3'])
        await run('create-job', '--job-id', id, '--targets', GROUP, '--document', '{}', '--yes')
      for (const n of NUMBERS) {
        const reason = n % 2 === 0 ? 'sha256 mismatch' : 'no space left'
        const update = ['data', 'update-job-execution', '--job-id', 'fw-2', '--thing-name', thing(n)]
        await run(...update, '--status', 'FAILED', '--status-details', `reason=${reason}`)
      }
    })
    after(() => home.remove())
    afterEach(() => terminal.close())

    it('tell nothing of what comes next where the output goes elsewhere', async () => {
      terminal = new Terminal(80, 60, home.env(LOCAL))
      const words =
        "create-job --job-id fw-8 --targets arn:aws:iot:eu-west-1:123456789012:thing/thing-0001 --document '{}'"
      terminal.type(`clear; '${process.execPath}' '${PROGRAM}' ${words} | cat; echo "exit=$?"`)
      await terminal.until(/^exit=\d+$/m)
      assert.doesNotMatch(terminal.screen(), /next:/)
    })

    it('name one next command after each change, and the simulator once for a pipe', async () => {
      terminal = new Terminal(100, 60, home.env({...LOCAL, TERM: 'screen'}))
      terminal.type(`i() { '${process.execPath}' '${PROGRAM}' "$@"; }; clear`)
      for (const [index, command] of CHANGES.entries()) {
        terminal.type(`clear; ${command}; echo "exit$((${index} + 1))=$?"`)
        await terminal.until(new RegExp(`^exit${index + 1}=\\d+$`, 'm'), 'screen')
        const screen = terminal.screen()
        assert.match(screen, /=0$/m, screen)
        assert.equal(screen.match(/^next: iotjobs /gm)?.length, 1, screen)
        assert.ok((screen.match(/Local simulator/g)?.length ?? 0) <= 1, screen)
      }
    })

    for (const [title, words, shown] of CASES) {
      it(`${title}, in 80 columns`, async () => {
        terminal = new Terminal(80, 60, home.env(LOCAL))
        terminal.type(`clear; '${process.execPath}' '${PROGRAM}' ${words}; echo "exit=$?"`)
        await terminal.until(/^exit=\d+$/m)
        const screen = terminal.screen()
        for (const pattern of shown) assert.match(screen, pattern)
        assert.equal(terminal.cursorShown(), true)
      })
    }
  })
}
