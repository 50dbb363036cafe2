// The keys that every prompt knows. Knows no prompt.

/** As Node's readline tells it. */
export interface PromptKey {
  readonly name?: string
  readonly ctrl?: boolean
  readonly meta?: boolean
  readonly sequence?: string
}

export type LeavingKey = 'back' | 'preview' | 'interrupt'

/** What a key means that leaves the question unanswered. */
export function leavingKey({name, ctrl}: PromptKey): LeavingKey | undefined {
  if (name === 'escape') return 'back'
  if (ctrl && name === 'p') return 'preview'
  return ctrl && name === 'd' ? 'interrupt' : undefined
}

/** The character that a key types; nothing for keys that do something else. */
export function typedText({ctrl, meta, sequence = ''}: PromptKey): string | undefined {
  const isText = !ctrl && !meta && sequence !== '' && !/[\p{Cc}]/u.test(sequence)
  return isText ? sequence : undefined
}
