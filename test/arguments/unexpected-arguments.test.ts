import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {unexpectedArgumentHints} from '../../src/arguments/unexpected-arguments.js'
import {shownWord} from '../../src/errors/words.js'

const NAMES = ['--job-id', '--timeout-config', '--job-executions-rollout-config', '--reason-code', '--force']

const cases: [words: string[], hints: RegExp][] = [
  [['--job-job', 'fw-2'], /^For --job-job, did you mean --job-id\?$/],
  [['--reasonCode=X'], /^For --reasonCode, did you mean --reason-code\?$/],
  [['--rollout-config', 'x=1'], /^For --rollout-config, did you mean --job-executions-rollout-config\?$/],
  [['--force|--no-force'], /^Write one of the two: --force or --no-force$/],
  [[' '], /remove the spaces after it$/],
  [['50,', 'incrementFactor:', '2,', 'rateIncreaseCriteria:<{'], /^The shell splits .* single quotes$/],
  [['rate=b=2', 'rate=c=d=3,most=9'], /^The shell has taken the braces for its own: .* single quotes$/],
  [['--no-job-id'], /^$/],
  [['--force'], /^Everything after -- is a value, not an option: put --force before it$/],
  [['—job-id', 'a'], /^For —job-id, write --job-id: a long dash comes from pasted text$/],
  [['–-force'], /^For –-force, write --force:/],
  [['−−yes'], /^For −−yes, write --yes:/],
  [['—', '–5'], /^$/],
  [['--zzz', 'word', ''], /^$/],
]

describe('unexpectedArgumentHints', () => {
  for (const [words, hint] of cases)
    it(JSON.stringify(words), () => assert.match(unexpectedArgumentHints(words, NAMES).join('\n'), hint))

  it('shows what cannot be seen', () => assert.deepEqual(['', ' ', 'a'].map(shownWord), ["''", "' '", 'a']))
})
