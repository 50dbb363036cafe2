import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {commandHelp} from '../../../src/cli/help/command-help.js'
import {operationHelp} from '../../../src/cli/help/operation-help.js'
import {pageText} from '../../../src/cli/help/page-text.js'
import {helpPages} from '../../../src/cli/help/pages.js'
import {rootHelp} from '../../../src/cli/help/root-help.js'
import {operationById} from '../../../src/model/operations.js'

const src = fileURLToPath(new URL('../../../src/', import.meta.url))
const sources = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))
const ids = sources
  .filter((name) => name.startsWith('commands/'))
  .map((name) => name.slice('commands/'.length, -3).replaceAll('/', ':'))

/** For completion alone, whose scripts set them, and for the build. */
const INNER = /^IOTJOBS_(?:COMPLETION_|VERSION$)/

describe('the help of the program', () => {
  const at = (width: number) => rootHelp({version: '0.1.0', ids, pages: ['environment'], width})

  it('names every command, and fits a screen', () => {
    const text = at(80)
    for (const id of ids) assert.ok(text.includes(id.replace(/^(?:local|data):/, '').replaceAll(':', ' ')), id)
    assert.ok(text.split('\n').length <= 50, text)
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

describe('pages of help', () => {
  for (const page of helpPages) {
    it(`${page.name} fits 80 columns`, () => {
      const long = pageText(page, 80)
        .split('\n')
        .filter((line) => line.length > 80 && !line.trim().includes('|'))
      assert.deepEqual(long, [])
    })
  }

  it('environment names every variable of ours', () => {
    const used = sources.flatMap((name) => readFileSync(`${src}${name}`, 'utf8').match(/\bIOTJOBS_[A-Z_]+/g) ?? [])
    const page = helpPages.find(({name}) => name === 'environment')
    const text = page ? pageText(page, 80) : ''
    for (const name of new Set(used)) assert.ok(INNER.test(name) || text.includes(name), name)
  })
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
    for (const {name} of helpPages) assert.ok(text.includes(`.SH ${name.toUpperCase().replaceAll('-', ' ')}`), name)
  })
})
