// What users read in plain English: messages and help hold none of the turns that nobody says to an operator on the phone.
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

describe('the glossary', () => {
  const glossary = readFileSync(`${root}docs/glossary.md`, 'utf8')
  for (const word of [...JobStatus.enum, ...JobExecutionStatus.enum, ...Object.keys(VERDICT_EXITS)]) {
    it(`has ${word}`, () => assert.ok(glossary.includes(`\`${word}\``)))
  }
})
