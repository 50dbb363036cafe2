// The rows of a menu for what was typed so far. What is typed may be an answer of its own: no list holds everything.
import {arnText, parseArn} from '../../model/arn.js'
import type {Choice} from '../../wizard/prompter.js'

/** Items of a listing that are searched; others can be typed. */
export const MAX_ITEMS = 1000

/** @param named what the text may name that is not listed; itself where absent */
export function matchChoices(
  choices: readonly Choice[],
  typed: string,
  named: (text: string) => readonly Choice[] = asTyped,
): readonly Choice[] {
  const text = typed.trim()
  const wanted = text.toLowerCase()
  const found = choices.filter(
    ({label, value}) => label.toLowerCase().includes(wanted) || value.toLowerCase() === wanted,
  )
  const rows = found.filter(({kind}) => kind !== 'note')
  return [
    ...(choices.length === 0 ? [noteRow('The service lists none: type one')] : []),
    ...choices.filter(({kind}) => kind === 'note'),
    ...rows,
    ...(text === '' ? [] : named(text).filter(({value}) => !rows.some((row) => row.value === value))),
  ]
}

/** A row that only says something. */
export const noteRow = (label: string): Choice => ({value: '', label, kind: 'note'})

const TYPED = {note: 'as typed', kind: 'typed'} as const

const asTyped = (value: string): readonly Choice[] => [{value, label: value, ...TYPED}]

/** A name becomes an ARN by the ARNs that are listed: account and region are theirs. */
export function targetsNamed(listed: readonly Choice[]): (text: string) => readonly Choice[] {
  const sample = parseArn(listed.find(({kind}) => kind !== 'note')?.value ?? '')
  return (name) => {
    if (sample === undefined || !/^[\w:-]+$/.test(name) || name.startsWith('arn:')) return asTyped(name)
    return [
      {value: arnText({...sample, type: 'thing', name}), label: `thing ${name}`, ...TYPED},
      {value: arnText({...sample, type: 'thinggroup', name}), label: `group ${name}`, ...TYPED},
    ]
  }
}
