import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {parseDocument, YAMLParseError} from 'yaml'
import {composeYaml} from '../../src/value/compose-yaml.js'
import {cpuClock, inTime} from '../support/in-time.js'
import {mutatedText, numbersFrom} from '../support/mutated-texts.js'

const OPTIONS = {version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false} as const
const TEXTS = 1500
const LINES = 8000

function composed(text: string): string {
  try {
    composeYaml(text, {...OPTIONS, refuseUnknownTags: true})
    return 'taken'
  } catch (error) {
    assert.ok(error instanceof YAMLParseError)
    return told(error)
  }
}

/** What the package itself finds first, in all that it finds. */
function parsed(text: string): string {
  const {errors, warnings} = parseDocument(text, {...OPTIONS, logLevel: 'error'})
  const error = errors[0] ?? warnings.find(({code}) => code === 'TAG_RESOLVE_FAILED')
  return error ? told(error) : 'taken'
}

const told = ({code, message, pos}: Pick<YAMLParseError, 'code' | 'message' | 'pos'>) =>
  code === 'MULTIPLE_DOCS' ? code : `${code} ${pos[0]} ${message}`

describe('YAML up to its first error', () => {
  it(`is what the package makes of ${TEXTS} texts that are nearly right`, () => {
    const next = numbersFrom(7)
    let refused = 0
    for (let i = 0; i < TEXTS; i++) {
      const text = mutatedText(next, 2000)
      const found = composed(text)
      assert.equal(found, parsed(text), JSON.stringify(text))
      if (found !== 'taken') refused++
    }
    assert.ok(refused > TEXTS / 10, `${refused}`)
  })

  for (const [title, line] of [
    ['brackets', 'a: }\n'],
    ['unknown tags', '- !x a\n'],
    ['escapes', '- "\\q"\n'],
    ['nested mappings', 'a: b: c\n'],
    ['directives', '%x\n'],
    ['TABs', '\ta: 1\n'],
  ] as const) {
    it(`ends at the first of ${LINES} ${title}`, () => {
      const cpu = cpuClock()
      assert.notEqual(composed(line.repeat(LINES)), 'taken')
      assert.ok(cpu() < inTime(100), `${cpu()} ms`)
    })
  }
})
