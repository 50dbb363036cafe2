import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import type {OperationFlag} from '../../../src/arguments/operation-flags.js'
import {commandHelp, type DeclaredCommand} from '../../../src/cli/help/command-help.js'
import {meantPage} from '../../../src/cli/help/meant-page.js'
import {operationHelp} from '../../../src/cli/help/operation-help.js'
import {pageText} from '../../../src/cli/help/page-text.js'
import {helpPages} from '../../../src/cli/help/pages.js'
import {rootHelp} from '../../../src/cli/help/root-help.js'
import {topicHelp} from '../../../src/cli/help/topic-help.js'
import {commandsOf, topics} from '../../../src/cli/help/topics.js'
import {operationOf} from '../../../src/cli/runtime/invocation.js'
import {operationById} from '../../../src/model/operations.js'
import {Home} from '../../support/program.js'

const src = fileURLToPath(new URL('../../../src/', import.meta.url))
const sources = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))
const ids = sources
  .filter((name) => name.startsWith('commands/'))
  .map((name) => name.slice('commands/'.length, -3).replaceAll('/', ':'))

/** Read by the SDK, by the shell's completion, or in older names. */
const OTHERS_NAME = ['AWS_SECURITY_TOKEN']

interface Loaded extends DeclaredCommand {
  readonly bulkKeys?: readonly string[]
  readonly wordMember?: string
  ownFlags?(): readonly OperationFlag[]
}

async function load(id: string): Promise<Loaded> {
  const {default: loaded}: {default: Loaded} = await import(`../../../src/commands/${id.replaceAll(':', '/')}.js`)
  return loaded
}

async function helpText(id: string, width: number): Promise<string> {
  const declared = await load(id)
  const command = `iotjobs ${id.replaceAll(':', ' ')}`
  const operation = operationOf(id)
  if (!operation) return commandHelp(declared, command, width)
  const {examples = [], outputFormats, wordMember, bulkKeys = []} = declared
  const own = declared.ownFlags?.() ?? []
  return operationHelp(operation, {
    command,
    examples,
    width,
    outputFormats,
    wordMember,
    own,
    takesMany: bulkKeys.length > 0,
  })
}

/** An ARN, or what stands in quotes, is not broken. */
const isOneWord = (line: string) =>
  !/ /.test(
    line
      .trim()
      .replace(/ \\$/, '')
      .replaceAll(/'[^']*'|"[^"]*"/g, ''),
  )

/** For completion alone, whose scripts set them, and for the build. */
const INNER = /^IOTJOBS_(?:COMPLETION_|VERSION$)/

describe('the help of the program', () => {
  const at = (width: number) => rootHelp({version: '0.1.0', ids, pages: ['environment'], width})

  it('names every command, or the topic that does, and fits a terminal of 24 lines with the prompt', () => {
    const text = at(80)
    const own = ids.filter((id) => !id.includes(':') && operationOf(id) === undefined)
    for (const id of own) assert.match(text, new RegExp(`(?<=^ {2}|, | )${id}(?=,| |$)`, 'm'), id)
    for (const topic of ['local', 'operations']) assert.ok(text.includes(`iotjobs help ${topic}`), topic)
    assert.ok(text.split('\n').length <= 24, text)
  })

  it('begins with where to begin', () => assert.match(at(80), /^iotjobs 0\.1\.0: .*\n\nSTART HERE\n {2}wizard /))

  for (const width of [50, 80, 120]) {
    it(`fits ${width} columns`, () => {
      const long = at(width)
        .split('\n')
        .filter((line) => line.length > width)
      assert.deepEqual(long, [])
    })
  }
})

describe('the help of topics', () => {
  const rowsOf = (topic: string) =>
    commandsOf(topic, ids).map(
      ([title, found]) => [title, found.map((id) => [id.replaceAll(':', ' '), 'Do it']) as []] as const,
    )
  const all: readonly (readonly [topic: string, ids: readonly string[]])[] = [
    ['local', ids.filter((id) => id.startsWith('local:'))],
    ['local:fleet', ids.filter((id) => id.startsWith('local:fleet:'))],
    ['data', ids.filter((id) => id.startsWith('data:'))],
    ['operations', ids.filter((id) => operationOf(id) !== undefined)],
  ]
  for (const [name, expected] of all) {
    it(`${name} has each of its commands once`, () => {
      const shown = commandsOf(name, ids).flatMap(([, found]) => found)
      assert.deepEqual(shown.toSorted(), expected.toSorted())
    })
    for (const width of [50, 80, 120]) {
      it(`${name} fits ${width} columns`, () => {
        const topic = topics[name]
        assert.ok(topic)
        const long = topicHelp(topic, rowsOf(name), width)
          .split('\n')
          .filter((line) => line.length > width && !isOneWord(line))
        assert.deepEqual(long, [])
      })
    }
  }

  it('there is one for every folder of commands', () => {
    const folders = new Set(
      ids.flatMap((id) =>
        id
          .split(':')
          .slice(0, -1)
          .map((_, index, path) => path.slice(0, index + 1).join(':')),
      ),
    )
    for (const folder of folders) assert.ok(topics[folder], folder)
  })

  const asked: readonly (readonly [argv: string, exit: number, shown: RegExp])[] = [
    ['local', 0, /^The local simulator .*\n\nEXAMPLES\n/],
    ['local --help', 0, /\n {2}local fleet create {2}/],
    ['help local fleet', 0, /\nUSAGE\n {2}\$ iotjobs local fleet COMMAND \[options\]\n/],
    ['data help', 0, /\n {2}data update-job-execution\n/],
    ['iot help', 0, /^The operations of IoT Jobs/],
    ['help iot', 0, /^The operations of IoT Jobs/],
    ['iot --help', 0, /^The operations of IoT Jobs/],
    ['help operations', 0, /\n {2}describe-job +Show a job/],
    ['help commands', 252, /Did you mean: iotjobs help operations/],
    ['nosuch --help', 252, /Unknown command 'nosuch'/],
  ]
  for (const [argv, exit, shown] of asked) {
    it(`is shown by ${argv}`, async () => {
      const home = new Home()
      const result = await home.run(argv.split(' '))
      home.remove()
      assert.equal(result.exit, exit)
      assert.match(exit === 0 ? result.stdout : result.stderr, shown)
    })
  }
})

describe('pages of help', () => {
  for (const page of helpPages) {
    it(`${page.name} fits 80 columns`, () => {
      const long = pageText(page, 80)
        .split('\n')
        .filter((line) => line.length > 80 && !line.trim().includes('|'))
      assert.deepEqual(long, [])
    })
  }

  const termsOf = (page: string) => helpPages.find(({name}) => name === page)?.entries.map(([term]) => term) ?? []

  it('environment names every variable of ours, and none twice', () => {
    const used = sources.flatMap((name) => readFileSync(`${src}${name}`, 'utf8').match(/\bIOTJOBS_[A-Z_]+/g) ?? [])
    const named = termsOf('environment').flatMap((term) => term.split(', '))
    assert.deepEqual(named, [...new Set(named)])
    for (const name of new Set(used)) assert.ok(INNER.test(name) || named.includes(name), name)
  })

  it('environment names every variable of the AWS CLI that settings are read from', () => {
    const settings = sources.filter((name) => /^(?:settings|arguments)\//.test(name))
    const used = settings.flatMap((name) => readFileSync(`${src}${name}`, 'utf8').match(/\bAWS_[A-Z_]+\b/g) ?? [])
    const text = termsOf('environment').join(', ')
    assert.ok(used.length > 10)
    for (const name of new Set(used)) assert.ok(OTHERS_NAME.includes(name) || text.includes(name), name)
  })

  it('exit-codes has them in order', () => {
    const codes = termsOf('exit-codes').map((term) => Number.parseInt(term, 10))
    assert.deepEqual(
      codes,
      [...codes].sort((left, right) => left - right),
    )
  })

  it('formats has those of all commands, and no others', async () => {
    const formats = await Promise.all(ids.map(async (id) => (await load(id)).outputFormats ?? []))
    const named = termsOf('formats').flatMap((term) => term.split(', '))
    assert.deepEqual(named.sort(), [...new Set(formats.flat())].sort())
  })

  const meant: readonly (readonly [word: string, page: string | undefined])[] = [
    ['exit-code', 'exit-codes'],
    ['exitcodes', 'exit-codes'],
    ['exit', 'exit-codes'],
    ['verdicts', 'exit-codes'],
    ['condition', 'conditions'],
    ['env', 'environment'],
    ['ENVIRONMENT', 'environment'],
    ['output', 'formats'],
    ['format', 'formats'],
    ['option', 'options'],
    ['flags', 'options'],
    ['banana', undefined],
  ]
  for (const [word, page] of meant) {
    it(`${page ?? 'nothing'} is meant by ${word}`, () => assert.equal(meantPage(word), page))
  }

  it('are suggested for words like theirs, but never in place of a command', async () => {
    const home = new Home()
    const {exit, stderr} = await home.run(['help', 'exit-code'])
    const {stdout} = await home.run(['help', 'export'])
    home.remove()
    assert.equal(exit, 252)
    assert.match(stderr, /Did you mean: iotjobs help exit-codes/)
    assert.match(stdout, /^Write jobs and job templates/)
  })
})

describe('the help of every command', () => {
  for (const id of ids) {
    for (const width of [50, 80, 120]) {
      it(`${id} fits ${width} columns`, async () => {
        const text = await helpText(id, width)
        const long = text.split('\n').filter((line) => line.length > width && !isOneWord(line))
        assert.deepEqual(long, [])
      })
    }

    it(`${id} says for each value what it is, in small letters`, async () => {
      assert.doesNotMatch(await helpText(id, 80), /<value>|<[A-Z]+(?:\||>)/)
    })

    it(`${id} has examples that a shell reads as one line`, async () => {
      const joined = (await helpText(id, 50)).replaceAll(' \\\n    ', ' ')
      const wide = await helpText(id, 10_000)
      for (const example of wide.replace(/\nUSAGE\n.*\n/, '').match(/^ {2}\$ .*$/gm) ?? [])
        assert.ok(joined.includes(example), example)
    })
  }

  it('create-job has flags that go only with others under a heading of their own', async () => {
    const text = await helpText('create-job', 80)
    const under = (title: string) => text.split(`\n${title}\n`)[1]?.split('\n\n')[0] ?? ''
    assert.match(under('ONLY WITH --forecast'), /--runs <number>/)
    assert.match(under('TARGETS BY NAME, IN PLACE OF --targets'), /--group <name>/)
    assert.match(under('REQUIRED'), /--targets <string>\.\.\.\n[\s\S]*Not needed with .*--thing, --group/)
    assert.doesNotMatch(under('OPTIONS'), /--runs/)
  })

  it('describe-job shows that the id needs no flag', async () =>
    assert.match(await helpText('describe-job', 80), /\$ iotjobs describe-job JOB \[options\]\n/))
})

describe('the help of a command', () => {
  it('begins with two examples, then what is required, then the rest', () => {
    const text = operationHelp(operationById('iot.CreateJob'), {
      command: 'iotjobs create-job',
      examples: ['a', 'b', 'c'],
      width: 80,
      own: [],
      takesMany: false,
    })
    const titles = [...text.matchAll(/^[A-Z][A-Z ]+$/gm)].map(([title]) => title)
    assert.deepEqual(titles, ['EXAMPLES', 'USAGE', 'REQUIRED', 'OPTIONS', 'MORE EXAMPLES', 'ANSWER'])
    assert.match(text, /EXAMPLES\n {2}\$ a\n {2}\$ b\n\nUSAGE/)
  })

  it('is the same for commands that are not operations', () => {
    const text = commandHelp(
      {
        summary: 'Do it',
        examples: ['<%= config.bin %> <%= command.id %> x', '<%= config.bin %> other', 'c'],
        args: {job: {description: 'Id of the job', required: true}},
        flags: {to: {type: 'option', summary: 'Where to', required: true}, much: {type: 'boolean', summary: 'More'}},
      },
      'iotjobs do',
      80,
    )
    assert.equal(
      text,
      'Do it\n\nEXAMPLES\n  $ iotjobs do x\n  $ iotjobs other\n\nUSAGE\n  $ iotjobs do JOB --to <value> [--much]\n\nARGUMENTS\n  JOB\n      Id of the job\n\nREQUIRED\n  --to <value>\n      Where to\n\nOPTIONS\n  --much\n      More\n\nMORE EXAMPLES\n  $ c\n\n--local, --region, --profile, --query, --output and others: iotjobs help options\n',
    )
  })
})

describe('the manual page', () => {
  it('has every command and every page', () => {
    const page = readFileSync(fileURLToPath(new URL('../../../dist/iotjobs.1', import.meta.url)), 'utf8')
    const text = page.replaceAll('\\-', '-')
    for (const id of ids) assert.ok(text.includes(`\n.B ${id.replaceAll(':', ' ')}\n`), id)
    assert.match(text, /^\.nh\n\.ad l$/m)
    for (const {name} of helpPages) assert.ok(text.includes(`.SH ${name.toUpperCase().replaceAll('-', ' ')}`), name)
  })
})
