import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {DeclaredWords} from '../../src/arguments/declared-words.js'
import {scanDeclared} from '../../src/arguments/scan-declared.js'
import {Args, Flags} from '../../src/cli/flags.js'
import Executions from '../../src/commands/executions.js'
import LocalAdvance from '../../src/commands/local/advance.js'
import LocalClock from '../../src/commands/local/clock.js'
import FleetCreate from '../../src/commands/local/fleet/create.js'
import LocalServe from '../../src/commands/local/serve.js'
import Prune from '../../src/commands/prune.js'
import Render from '../../src/commands/render.js'
import Wait from '../../src/commands/wait.js'
import {CliError} from '../../src/errors/cli-error.js'

const HELP = 'Add --help to see what the command takes'

/** What no command has all of. */
const ALL = {
  strict: false,
  args: {thing: Args.string({description: 'Names of things', unless: ['group']})},
  flags: {
    wait: Flags.boolean({default: true, allowNo: true}),
    force: Flags.boolean({dependsOn: ['count'], exclusive: ['group']}),
    count: Flags.integer({}),
    size: Flags.integer({default: 5, min: 0, max: 9}),
    tag: Flags.string({multiple: true}),
    glob: Flags.string({multiple: true, multipleNonGreedy: true}),
    color: Flags.string({options: ['red', 'green'], default: 'red'}),
    group: Flags.string({names: 'group'}),
  },
} satisfies DeclaredWords

const NEEDS = {
  strict: true,
  args: {job: Args.string({required: true, names: 'job'}), thing: Args.string({})},
  flags: {group: Flags.string({summary: 'The group', required: true})},
} satisfies DeclaredWords

const REFUSED: readonly (readonly [DeclaredWords, string, message: string, hints: readonly string[]])[] = [
  [LocalServe, '--port 99999', "argument --port: '99999' is not a whole number from 0 to 65535", [HELP]],
  [LocalServe, '--port -1', "argument --port: '-1' is not a whole number from 0 to 65535", [HELP]],
  [LocalServe, '--port http', "argument --port: 'http' is not a whole number from 0 to 65535", [HELP]],
  [Executions, 'fw --limit 0', "argument --limit: '0' is not a whole number of at least 1", [HELP]],
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
    ['The command takes job and options; put quotes around a value with spaces', HELP],
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
  [
    Wait,
    'fw fw-3',
    'Too many words: fw-3',
    ['The command takes job and options; put quotes around a value with spaces', HELP],
  ],
  [
    LocalClock,
    'now',
    'Too many words: now',
    ['The command takes only options; put quotes around a value with spaces', HELP],
  ],
  [
    Wait,
    'fw --timeout',
    'argument --timeout: expected one argument',
    ['Write it as --timeout <time>: Give up after this time, such as 2h or 90m; the job keeps running', HELP],
  ],
  [LocalClock, '--pause --resume', '--pause and --resume exclude each other', ['Leave out one of the two', HELP]],
  [LocalAdvance, '', 'the following arguments are required: time', ['time: How far: 90s, 45m, 2h30m or 1d', HELP]],
  [NEEDS, '', 'the following arguments are required: job, --group', ['--group: The group', HELP]],
  [NEEDS, '--job-id a --group d', 'Unknown options: --job-id', ['Write the job without --job-id', HELP]],
  [NEEDS, '--thing=b', 'Unknown options: --thing=b', ['Write the thing without --thing', HELP]],
  [NEEDS, 'fw --grup a', 'Unknown options: --grup', ['For --grup, did you mean --group?', HELP]],
  [
    NEEDS,
    'a b c --group d',
    'Too many words: c',
    ['The command takes job, thing and options; put quotes around a value with spaces', HELP],
  ],
  [ALL, '', 'the following arguments are required: thing, or --group', ['thing, or --group: Names of things', HELP]],
  [ALL, 'a --force', '--force needs --count', [HELP]],
  [ALL, 'a --force --count 1 --group b', '--force and --group exclude each other', ['Leave out one of the two', HELP]],
  [ALL, 'a --wait=no', "argument --wait: ignored explicit argument 'no'", ['--wait takes no value', HELP]],
  [ALL, 'a --no-force', 'Unknown options: --no-force', [HELP]],
  [ALL, 'a --glo x', 'Unknown options: --glo', ['For --glo, did you mean --glob?', HELP]],
  [ALL, 'a --size=10', "argument --size: '10' is not a whole number from 0 to 9", [HELP]],
  [ALL, 'a --count 1.5', "argument --count: '1.5' is not a whole number", [HELP]],
  [ALL, `a --count ${'9'.repeat(20)}`, `argument --count: '${'9'.repeat(20)}' is not a whole number`, [HELP]],
  [ALL, 'a --count --wait', 'argument --count: expected one argument', ['Write it as --count <value>', HELP]],
  [
    ALL,
    'a --count -x',
    'argument --count: expected one argument',
    ['Write it as --count <value>', 'To give a value that begins with a dash, write --count=-x', HELP],
  ],
  [ALL, 'a --glob', 'argument --glob: expected one argument', ['Write it as --glob <value>', HELP]],
  [ALL, 'a --color=blue', "argument --color: Found invalid choice 'blue'", ['Valid choices are: red, green']],
  [
    ALL,
    'a --tag=',
    'argument --tag: the value is empty',
    ['Leave --tag out, or give it a value: an unset variable of a shell leaves an empty text'],
  ],
  [ALL, 'a -q', 'Unknown options: -q', [HELP]],
  [ALL, '-q -- -x', 'Unknown options: -q', [HELP]],
]

const USUAL = {
  wait: true,
  force: false,
  count: undefined,
  size: 5,
  tag: undefined,
  glob: undefined,
  color: 'red',
  group: undefined,
}

const TAKEN: readonly (readonly [words: string, argv: readonly string[], flags: object])[] = [
  ['a', ['a'], {}],
  ['a b -- --wait -x --', ['a', 'b', '--wait', '-x', '--'], {}],
  ['- -5 -.5', ['-', '-5', '-.5'], {}],
  ['--no-wait a', ['a'], {wait: false}],
  ['--no-wait a --wait', ['a'], {wait: true}],
  ['a --count -3 --size=0', ['a'], {count: -3, size: 0}],
  ['a --count 2 --count 2', ['a'], {count: 2}],
  ['--tag a b --wait c --tag=d', ['c'], {tag: ['a', 'b', 'd']}],
  ['--glob a b --glob=-x', ['b'], {glob: ['a', '-x']}],
  ['--force --count 1 a', ['a'], {force: true, count: 1}],
  ['--group g', [], {group: 'g'}],
  ['--group=', [], {group: ''}],
  ['--color green a', ['a'], {color: 'green'}],
]

const split = (words: string) => words.split(' ').filter((word) => word !== '')

describe('the words of a command of ours', () => {
  for (const [declared, words, message, hints] of REFUSED) {
    it(`${words === '' ? 'none at all' : words}: ${message.split('\n')[0]}`, () => {
      assert.throws(
        () => scanDeclared(declared, split(words)),
        (error) => {
          assert.ok(error instanceof CliError, String(error))
          assert.deepEqual(
            {exit: error.exitCode, message: error.message, hints: error.hints},
            {exit: 252, message, hints},
          )
          return true
        },
      )
    })
  }

  for (const [words, argv, flags] of TAKEN) {
    it(`${words} are taken`, () => {
      const scanned = scanDeclared(ALL, split(words))
      assert.deepEqual({argv: scanned.argv, flags: scanned.flags}, {argv, flags: {...USUAL, ...flags}})
    })
  }

  it('are refused where one value would be lost', () =>
    assert.throws(
      () => scanDeclared(ALL, ['a', '--count', '1', '--count=2']),
      (error) =>
        error instanceof CliError &&
        error.message === 'argument --count: given twice' &&
        error.hints.includes('It takes one value: leave out --count 1 or --count 2'),
    ))

  it('take a value with spaces that begins with a dash', () =>
    assert.deepEqual(scanDeclared(ALL, ['--glob', '-no space', 'a']).flags.glob, ['-no space']))

  it('are refused where one is empty, and names nothing that has an id', () =>
    assert.throws(() => scanDeclared(ALL, ['a', '']), /^UsageError|argument thing: the value is empty/))

  it('are shown where they are blank and too many', () =>
    assert.throws(() => scanDeclared(LocalClock, ['', ' ']), {message: "Too many words: '', ' '"}))

  it('are led before the dashes where they are flags', () =>
    assert.throws(
      () => scanDeclared(Wait, ['--', 'fw-2', '--timeout', '--local']),
      (error: {hints?: string[]}) =>
        error.hints?.[0] === 'Everything after -- is a value, not an option: put --timeout before it' &&
        error.hints[1] === 'Everything after -- is a value, not an option: put --local before it',
    ))

  it('may be very many', () => {
    const many = Array.from({length: 150_000}, (_, index) => `f${index}`)
    assert.equal(scanDeclared(ALL, many).argv.length, many.length)
    assert.equal(scanDeclared(ALL, ['--', ...many]).argv.length, many.length)
    const {given} = scanDeclared(ALL, ['a', ...many.map((word) => `--glob=${word}`)])
    assert.equal(given.get('--glob')?.length, many.length)
  })

  it('are given as typed, by flag', () =>
    assert.deepEqual(
      [...scanDeclared(ALL, ['--no-wait', '--force', '--count', '01', 'a']).given],
      [
        ['--force', []],
        ['--count', ['01']],
      ],
    ))
})

describe('a flag of pairs', () => {
  const rows: readonly (readonly [argv: string, words: string, pairs: string])[] = [
    ['--parameter a=b fw-2', 'fw-2', 'a=b'],
    ['fw-2 --parameter a=b c=d', 'fw-2', 'a=b c=d'],
    ['--parameter a=b c=d fw-2', 'fw-2', 'a=b c=d'],
    ['--parameter a=b --parameter c=d fw-2', 'fw-2', 'a=b c=d'],
    ['--parameter=a=b c=d', 'c=d', 'a=b'],
    ['--parameter fw-2', '', 'fw-2'],
  ]
  for (const [argv, words, pairs] of rows) {
    it(`takes ${pairs} of ${argv}`, () => {
      const {flags, argv: left} = scanDeclared({...Render, args: {file: {}}, strict: true}, argv.split(' '))
      assert.deepEqual([left.join(' '), flags.parameter], [words, pairs.split(' ')])
    })
  }
})
