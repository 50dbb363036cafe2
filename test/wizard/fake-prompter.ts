// A prompter with a script: it fails on an unexpected question, on an answer that is refused, and on answers that are left.
import assert from 'node:assert/strict'
import {Interrupted} from '../../src/errors/cli-error.js'
import type {Prompt, Prompter, Reply} from '../../src/wizard/prompter.js'

/** The question's id, and the answer: a text, a step back, or what else a person may do. */
export type Line = readonly [id: string, answer: string | 'BACK' | 'PREVIEW' | 'ENTER' | 'LEAVE']

export interface FakePrompter extends Prompter {
  readonly said: string[]
  readonly asked: Prompt[]
  /** Fails where answers are left. */
  done(): void
}

export function fakePrompter(script: readonly Line[]): FakePrompter {
  const left = [...script]
  const said: string[] = []
  const asked: Prompt[] = []
  return {
    keys: '',
    said,
    asked,
    close: () => undefined,
    say: async (lines) => {
      said.push(...lines)
    },
    async ask(prompt) {
      asked.push(prompt)
      const line = left.shift()
      assert.ok(line, `unexpected question ${prompt.id}`)
      assert.equal(prompt.id, line[0])
      return reply(prompt, line[1])
    },
    done: () => assert.deepEqual(left, [], 'questions that were not asked'),
  }
}

async function reply(prompt: Prompt, word: string): Promise<Reply> {
  if (word === 'BACK') return {kind: 'back', draft: `draft of ${prompt.id}`}
  if (word === 'PREVIEW') return {kind: 'preview'}
  if (word === 'LEAVE') throw new Interrupted()
  const answer = word === 'ENTER' ? (prompt.initial ?? '') : word
  assert.equal(await prompt.check(answer), undefined, `${prompt.id} refuses ${answer}`)
  return {kind: 'answer', answer}
}
