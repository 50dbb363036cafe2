// The question before a structure's own members: keep what is there, leave it out, or set it anew.
import {printShorthand} from '../arguments/shorthand/print.js'
import {isStructure, type Structure, type Value} from '../value/value.js'
import {withMember} from './at-path.js'
import type {Choice} from './prompter.js'
import type {Question} from './question.js'

export interface GateChoice extends Choice {
  /** What the member is set to; questions for its members may follow. Nothing leaves it out. */
  readonly sets?: Structure
  /** What Enter alone takes, whatever the member is now. */
  readonly usual?: true
}

export interface Gate {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly member: string
  /** Without a usual one, Enter alone keeps what is there, or else takes the first. */
  readonly choices: readonly GateChoice[]
  readonly applies?: Question['applies']
}

export const KEEP = 'keep'
export const LEFT_OUT = 'none'

export function gateQuestion(base: Structure, gate: Gate): Question {
  const {id, title, help, member, choices, applies = () => true} = gate
  const usual = choices.find((choice) => choice.usual)
  const all = usual
    ? [usual, ...choices.filter((choice) => choice !== usual)]
    : [...keepChoice(base.get(member), member), ...choices]
  return {
    id,
    title,
    member,
    hint: '',
    help,
    choices: all.map(({value, label, note}) => ({value, label, ...(note === undefined ? {} : {note})})),
    initial: (usual ?? all[0])?.value ?? '',
    applies,
    owns: [],
    apply: (input, answer) => withMember(input, [member], all.find(({value}) => value === answer)?.sets),
  }
}

function keepChoice(known: Value | undefined, member: string): GateChoice[] {
  if (!isStructure(known) || known.size === 0) return []
  return [{value: KEEP, label: `as before: ${printShorthand(known) ?? member}`, sets: known}]
}

/** Whether a gate was answered with one of these. */
export const wasChosen =
  (gate: string, ...values: readonly string[]): Question['applies'] =>
  ({answers}) =>
    values.includes(answers.get(gate) ?? '')
