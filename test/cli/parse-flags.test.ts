import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {Command} from '../../src/cli/command.js'
import {parseFlags} from '../../src/cli/parse-flags.js'
import Executions from '../../src/commands/executions.js'
import LocalAdvance from '../../src/commands/local/advance.js'
import LocalClock from '../../src/commands/local/clock.js'
import FleetCreate from '../../src/commands/local/fleet/create.js'
import LocalServe from '../../src/commands/local/serve.js'
import Prune from '../../src/commands/prune.js'
import Wait from '../../src/commands/wait.js'
import {CliError} from '../../src/errors/cli-error.js'

const HELP = 'Add --help to see what the command takes'

type Declared = Pick<typeof Command, 'args' | 'flags' | 'strict'>

const CASES: readonly (readonly [Declared, string, message: string, hints: readonly string[]])[] = [
  [LocalServe, '--port 99999', "argument --port: '99999' is not a whole number from 0 to 65535", [HELP]],
  [LocalServe, '--port -1', "argument --port: '-1' is not a whole number from 0 to 65535", [HELP]],
  [LocalServe, '--port http', "argument --port: 'http' is not a whole number from 0 to 65535", [HELP]],
  [Executions, 'fw --limit 0', "argument --limit: '0' is not a whole number, at least 1", [HELP]],
  [FleetCreate, '--things 1e3', "argument --things: '1e3' is not a whole number from 1 to 1000000", [HELP]],
  [
    Wait,
    'fw --progress plan',
    "argument --progress: Found invalid choice 'plan'\n\nMaybe you meant:\n\n  * plain",
    ['Valid choices are: auto, tty, plain, quiet, none, rawjson'],
  ],
  [
    Wait,
    'fw --progress fancy',
    "argument --progress: Found invalid choice 'fancy'",
    ['Valid choices are: auto, tty, plain, quiet, none, rawjson'],
  ],
  [Wait, 'fw --timout 2h', 'Unknown options: --timout', ['For --timout, did you mean --timeout?', HELP]],
  [Wait, 'fw --regoin=a', 'Unknown options: --regoin=a', ['For --regoin, did you mean --region?', HELP]],
  [Prune, '--older-than 1d --x --nmae a', 'Unknown options: --x, --nmae', ['For --nmae, did you mean --name?', HELP]],
  [
    Wait,
    'fw --errors=1 --pause|--resume',
    'Unknown options: --errors=1, --pause|--resume',
    ['For --errors, did you mean --max-errors?', 'Write one of the two: --pause or --resume', HELP],
  ],
  [
    Wait,
    'fw fw-3 fw-4',
    'Too many words: fw-3, fw-4',
    ['The command takes job, and options; quote what has blanks in it', HELP],
  ],
  [
    Wait,
    'fw --progress',
    'argument --progress: expected one argument',
    [
      'Write it as --progress auto|tty|plain|quiet|none|rawjson: How progress is shown on stderr; rawjson prints events on stdout',
      HELP,
    ],
  ],
  [Wait, 'fw fw-3', 'Too many words: fw-3', ['The command takes job, and options; quote what has blanks in it', HELP]],
  [LocalClock, 'now', 'Too many words: now', ['The command takes options alone; quote what has blanks in it', HELP]],
  [
    Wait,
    'fw --timeout',
    'argument --timeout: expected one argument',
    ['Write it as --timeout <time>: Give up after this time, such as 2h or 90m; the job keeps running', HELP],
  ],
  [LocalClock, '--pause --resume', '--pause and --resume exclude each other', ['Leave out one of the two', HELP]],
  [LocalAdvance, '', 'the following arguments are required: time', ['time: How far: 90s, 45m, 2h30m or 1d', HELP]],
]

describe('the words of a workflow command', () => {
  for (const [declared, words, message, hints] of CASES) {
    it(`${words === '' ? 'none at all' : words}: ${message.split('\n')[0]}`, async () => {
      const {args, flags, strict} = declared
      const argv = words.split(' ').filter((word) => word !== '')
      const error: unknown = await parseFlags({args, flags, strict}, argv).catch((thrown: unknown) => thrown)
      assert.ok(error instanceof CliError, String(error))
      assert.deepEqual({exit: error.exitCode, message: error.message, hints: error.hints}, {exit: 252, message, hints})
    })
  }
})
