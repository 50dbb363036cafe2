// What shells hand over, and what they want to have back.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {splitLine} from '../../../src/workflows/completion/split-line.js'
import {readTypedLine} from '../../../src/workflows/completion/typed-line.js'

const BREAKS = ' \t\n"\'><=;|&(:'

describe('splitLine', () => {
  const cases: readonly (readonly [line: string, words: readonly string[], kept: string])[] = [
    ['', [''], ''],
    ['iotjobs ', ['iotjobs', ''], ''],
    ['iotjobs  a', ['iotjobs', 'a'], ''],
    ['iotjobs --x=Key=a,V', ['iotjobs', '--x=Key=a,V'], '--x=Key='],
    ['iotjobs file://a/b', ['iotjobs', 'file://a/b'], 'file:'],
    ['iotjobs "a b" c', ['iotjobs', 'a b', 'c'], ''],
    [`iotjobs 'a\\ b`, ['iotjobs', 'a\\ b'], ''],
    ['iotjobs "a\\"b" ""', ['iotjobs', 'a"b', ''], ''],
    ['iotjobs a\\ b:c', ['iotjobs', 'a b:c'], 'a b:'],
    [`iotjobs --x='Key=a,V`, ['iotjobs', '--x=Key=a,V'], '--x='],
    ['iotjobs "x:y', ['iotjobs', 'x:y'], ''],
    ['iotjobs a\\:b', ['iotjobs', 'a:b'], ''],
    ['iotjobs end\\', ['iotjobs', 'end'], ''],
  ]
  for (const [line, words, kept] of cases) {
    it(`reads ${line}`, () => {
      const split = splitLine(line, BREAKS)
      assert.deepEqual([split.words, split.kept], [words, kept])
    })
  }
})

describe('the line of bash', () => {
  const present = (line: string, word: string) =>
    readTypedLine({IOTJOBS_COMPLETION_LINE: line, IOTJOBS_COMPLETION_BREAKS: BREAKS}).present({found: [word]})

  const cases: readonly (readonly [line: string, word: string, expected: string])[] = [
    ['iotjobs des', 'describe-job', 'describe-job'],
    ['iotjobs --tags Key=a,V', 'Key=a,Value=', 'a,Value='],
    ['iotjobs --tags "Key=a,V', 'Key=a,Value=', 'Key=a,Value='],
    ['iotjobs --document file://j', 'file://job.json', '//job.json'],
    ['iotjobs --document file://j', 'file://job 1.json', '//job\\ 1.json'],
    ['iotjobs --document file://j', 'file://job;rm -rf $HOME`x`', '//job\\;rm\\ -rf\\ \\$HOME\\`x\\`'],
    [`iotjobs --document 'file://j`, `file://job's 1`, `file://job'\\''s 1`],
    ['iotjobs --document "file://j', 'file://job $1', 'file://job \\$1'],
    ['iotjobs --targets arn:aws:iot:', 'arn:aws:iot:eu:1:thing/a', 'eu:1:thing/a'],
  ]
  for (const [line, word, expected] of cases) {
    it(`puts ${expected} into ${line}`, () => assert.deepEqual(present(line, word), [expected]))
  }

  it('keeps readline from closing a quote behind a part', () => {
    const line = readTypedLine({IOTJOBS_COMPLETION_LINE: "iotjobs 'Key=a,V", IOTJOBS_COMPLETION_BREAKS: BREAKS})
    assert.deepEqual(line.present({found: ['Key=a,Value='], goesOn: true}), ['Key=a,Value=', 'Key=a,Value=…'])
  })

  it('leaves the program out', () => {
    assert.deepEqual(readTypedLine({IOTJOBS_COMPLETION_LINE: '/usr/bin/iotjobs --output t'}).words, ['--output', 't'])
  })
})

/** `words` as in the syntax tree, with quotes; `replaced` is the $wordToComplete that goes with them. */
describe('the words of PowerShell', () => {
  const read = (words: readonly string[], replaced: string) =>
    readTypedLine({
      IOTJOBS_COMPLETION_WORDS: [...words, 'x'].join('\n'),
      IOTJOBS_COMPLETION_REPLACED: `x${replaced}`,
    })

  const cases: readonly {
    readonly words: readonly string[]
    readonly replaced: string
    readonly last: string
    readonly found: string
    readonly goesOn?: boolean
    readonly expected: string
  }[] = [
    {words: ['des'], replaced: 'des', last: 'des', found: 'describe-job', expected: 'describe-job'},
    {words: ['watch', ''], replaced: '', last: '', found: 'fw-2', expected: 'fw-2'},
    {
      words: ['--output=t'],
      replaced: '--output=t',
      last: '--output=t',
      found: '--output=text',
      expected: '--output=text',
    },
    {words: ['Key=a,V'], replaced: 'V', last: 'Key=a,V', found: 'Key=a,Value=', goesOn: true, expected: 'Value='},
    {
      words: ["'Key=a,V'"],
      replaced: "'Key=a,V'",
      last: 'Key=a,V',
      found: 'Key=a,Value=',
      goesOn: true,
      expected: "'Key=a,Value=",
    },
    {
      words: ["'Key=a,V"],
      replaced: "'Key=a,V",
      last: 'Key=a,V',
      found: 'Key=a,Value=',
      goesOn: true,
      expected: "'Key=a,Value=",
    },
    {words: ['"endB'], replaced: '"endB', last: 'endB', found: 'endBehavior=CANCEL', expected: '"endBehavior=CANCEL"'},
    {
      words: ['expo'],
      replaced: 'expo',
      last: 'expo',
      found: 'exponentialRate={',
      goesOn: true,
      expected: "'exponentialRate={",
    },
    {
      words: ['file://j'],
      replaced: 'file://j',
      last: 'file://j',
      found: "file://job's.json",
      expected: "'file://job''s.json'",
    },
    {words: ["'it''s"], replaced: "'it''s", last: "it's", found: "it's here", expected: "'it''s here'"},
  ]
  for (const {words, replaced, last, found, goesOn = false, expected} of cases) {
    it(`puts ${expected} for ${words.join(' ')}`, () => {
      const line = read(words, replaced)
      assert.equal(line.words.at(-1), last)
      assert.deepEqual(line.present({found: [found], goesOn}), [expected])
    })
  }
})
