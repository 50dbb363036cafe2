// A line that was typed → what it answers: the numbers of rows, their names, or any text. Knows no streams.
import type {Choice, Prompt} from '../../wizard/prompter.js'

/** @returns rows to choose from, where what was typed may mean several */
export async function plainAnswer(
  {many, initial = '', find}: Pick<Prompt, 'many' | 'initial' | 'find'>,
  shown: readonly Choice[],
  typed: string,
): Promise<string | readonly Choice[]> {
  if (typed === '') return initial
  const answers: string[] = []
  for (const word of many ? typed.split(/[\s,]+/) : [typed]) {
    const row = shown[Number(word) - 1] ?? named(shown, word)
    const found = row ? [row] : await search(word, find)
    if (found.length > 1) return found
    answers.push(found[0]?.value ?? word)
  }
  return answers.join(' ')
}

async function search(word: string, find: Prompt['find']): Promise<readonly Choice[]> {
  const found = ((await find?.(word)) ?? []).filter(({kind}) => kind !== 'note')
  const exact = named(
    found.filter(({kind}) => kind !== 'typed'),
    word,
  )
  return exact ? [exact] : found
}

/** `doors` names the row `group doors`, too. */
const named = (choices: readonly Choice[], word: string): Choice | undefined =>
  choices.find(({value, label}) => value === word || label === word || label.split(/\s+/)[1] === word)
