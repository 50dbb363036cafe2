// A line that was typed → what it answers: the numbers of rows, their names, or any text. Knows no streams.
import type {Choice, Prompt} from '../../wizard/prompter.js'

type Settled = Pick<Choice, 'value' | 'label'>

/** What has been typed so far for one question. Words that are clear stay so while others are asked about. */
export interface Reading {
  readonly settled: readonly Settled[]
  readonly unclear: readonly Unclear[]
}

export interface Unclear {
  readonly word: string
  /** What it may mean. */
  readonly rows: readonly Choice[]
}

export const NOTHING_READ: Reading = {settled: [], unclear: []}

/**
 * @param shown the rows that numbers mean: those of the first unclear word, where there is one
 * @param before what the line adds to; it answers for the first unclear word
 */
export async function plainAnswer(
  {many, initial = '', find}: Pick<Prompt, 'many' | 'initial' | 'find'>,
  shown: readonly Choice[],
  typed: string,
  before = NOTHING_READ,
): Promise<Reading> {
  if (typed === '') return {settled: [asTyped(initial)], unclear: []}
  const settled: Settled[] = []
  const unclear: Unclear[] = []
  for (const word of many ? typed.split(/[\s,]+/).filter((part) => part !== '') : [typed]) {
    const row = shown[Number(word) - 1] ?? named(shown, word)
    const rows = row ? [row] : await search(word, find)
    if (rows.length > 1) unclear.push({word, rows})
    else settled.push(rows[0] ?? asTyped(word))
  }
  return {settled: [...before.settled, ...settled], unclear: [...unclear, ...before.unclear.slice(1)]}
}

const asTyped = (word: string): Settled => ({value: word, label: word})

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
