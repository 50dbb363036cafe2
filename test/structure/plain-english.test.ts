// What users and developers read in plain English: messages, help, comments, pages and titles of tests hold none of the turns
// that are not said on the phone.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {JobExecutionStatus, JobStatus} from '../../src/model/iot/scalars.js'
import {VERDICT_EXITS} from '../../src/progress/verdict.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What is gone, and what is said instead. */
const GONE: readonly (readonly [turn: RegExp, instead: string])[] = [
  [/(?<![Tt]here )\b(?:is|are) no (?!longer|such|more\b)/, 'is not a'],
  [/\bfor ever\b/, 'forever'],
  [/nobody can be asked|needs consent|[Cc]onsent to whatever/, 'needs confirmation'],
  [/[Ww]hat there is:/, 'To list them:'],
  [/\bin vain\b/, 'ignored'],
  [/\b(?:whoever|somebody|nobody)\b/i, 'the user, the caller, another process'],
  [/\bspan of time\b/, 'a duration'],
  [/\bembedded (?:IoT Jobs )?service\b/i, 'local simulator'],
  [/\bgoes on unharmed\b|\bjob goes on\b/, 'is still running'],
  [/\bhas come about\b/, 'condition met'],
  [/\bnot good\b/, 'did not succeed'],
  [/\bwhen absent\b/, 'default:'],
  [/\bblanks\b|\ba blank\b(?! line)/, 'spaces'],
  [/\bare taken for\b/, 'count as'],
  [/\b1 (?:items|things|jobs|executions|targets)\b/, 'one, without an s'],
]

const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g

/** The texts of a source file: what stands in quotes and is more than a word. */
function textsOf(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '').replaceAll(/^import .*$/gm, '')
  return (code.match(LITERAL) ?? []).filter((text) => text.includes(' '))
}

const folder = `${root}src/`
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'))

describe('what users read', () => {
  for (const [turn, instead] of GONE) {
    it(`says "${instead}", and never ${turn.source}`, () => {
      const found = files.flatMap((file) =>
        textsOf(readFileSync(`${folder}${file}`, 'utf8'))
          .filter((text) => turn.test(text))
          .map((text) => `${file}: ${text.slice(0, 160)}`),
      )
      assert.deepEqual(found, [])
    })
  }
})

/** What comments, pages and titles of tests no longer say either. */
const GONE_EVERYWHERE: readonly (readonly [turn: RegExp, instead: string])[] = [
  ...GONE.filter(([turn]) => !/what there is|not good|absent|blank|taken for|1 \(/i.test(turn.source)),
  [/\b(?:anybody|someone)\b/i, 'the user, another process'],
  [/\bhangs? on\b(?! the)/, 'depends on'],
  [/\bunder way\b/, 'in progress'],
  [/\b(?:is|are|be|was|were|been) told\b/, 'is reported, shown, said'],
  [/\bpass(?:es|ed)? over\b/, 'ignore'],
  [/\bwhat there is\b/, 'what exists'],
  [/\blets? go of\b/, 'releases'],
  [/\bbears?\b/, 'has, allows'],
  [/\bcalled off\b/, 'canceled'],
]

const isProse = (file: string, line: string): boolean =>
  file.endsWith('.md') || /^\s*(?:\/\/|\/?\*)|\b(?:it|describe)\(/.test(line)

const written = ['src', 'test', 'scripts', 'docs']
  .flatMap((name) =>
    readdirSync(`${root}${name}`, {recursive: true, encoding: 'utf8'}).map((file) => `${name}/${file}`),
  )
  .concat('README.md', 'CONTRIBUTING.md', 'CHANGELOG.md')
  // Decisions are what was said then.
  .filter((file) => /\.(?:ts|mjs|md)$/.test(file) && !/docs.decisions|structure.plain-english/.test(file))

describe('comments, pages and titles of tests', () => {
  const lines = written.flatMap((file) =>
    readFileSync(`${root}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => (isProse(file, line) ? [{at: `${file}:${at + 1}`, line}] : [])),
  )
  for (const [turn, instead] of GONE_EVERYWHERE) {
    it(`say "${instead}", and never ${turn.source}`, () => {
      const found = lines.filter(({line}) => turn.test(line)).map(({at, line}) => `${at} ${line.trim().slice(0, 120)}`)
      assert.deepEqual(found, [])
    })
  }
})

describe('the glossary', () => {
  const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8')
  for (const word of [...JobStatus.enum, ...JobExecutionStatus.enum, ...Object.keys(VERDICT_EXITS)]) {
    it(`has ${word}`, () => assert.ok(glossary.includes(`\`${word}\``)))
  }
})
