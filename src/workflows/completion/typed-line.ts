// The environment that a shell's script sets → the words typed so far, and how the shell wants to have what is found.
import {splitLine} from './split-line.js'
import type {Suggestions} from './suggestions.js'

export interface TypedLine {
  /** Without the program; the last is the one that is being typed, and may be empty. */
  readonly words: readonly string[]
  /** Whole words → the parts of them that the shell puts in the place of what it will replace. */
  present(suggestions: Suggestions): readonly string[]
}

export type Environment = Readonly<Record<string, string | undefined>>

export function readTypedLine(env: Environment): TypedLine {
  const {IOTJOBS_COMPLETION_LINE: line, IOTJOBS_COMPLETION_WORDS: lines, IOTJOBS_COMPLETION_REPLACED: replaced} = env
  if (line !== undefined) return ofBash(line, env.IOTJOBS_COMPLETION_BREAKS ?? '')
  // One more comes behind the last: shells cut empty lines off an end.
  const words = (lines ?? '').split('\n').slice(0, -1)
  return replaced === undefined ? {words, present: ({found}) => found} : ofPowerShell(words, replaced.slice(1))
}

/** Readline replaces what stands behind the last sign that breaks words, or behind an open quote, and quotes nothing. */
function ofBash(line: string, breaks: string): TypedLine {
  const {words, kept, quote} = splitLine(line, breaks)
  const escaped = (text: string) => {
    if (quote === "'") return text.replaceAll("'", `'\\''`)
    return quote === '"' ? text.replace(/["$`\\]/g, '\\$&') : text.replace(/[\s"'$`\\&;|<>()*?!]/g, '\\$&')
  }
  return {
    words: words.slice(1),
    present({found, goesOn}) {
      const parts = found.map((word) => escaped(word.slice(kept.length)))
      // Readline closes the quote behind a sole part, so that nothing could follow; behind two it leaves it open.
      const [sole = ''] = parts
      return goesOn === true && quote !== undefined && parts.length === 1 ? [sole, `${sole}…`] : parts
    },
  }
}

const QUOTED = /^(['"])(.*?)\1?$/s

/** Words come with their quotes. A comma, a brace or a blank means something else there where it is not quoted. */
function ofPowerShell(raw: readonly string[], replaced: string): TypedLine {
  const last = raw.at(-1) ?? ''
  const words = raw.map((word) => {
    const [, quote, text = word] = QUOTED.exec(word) ?? []
    return quote === undefined ? text : text.replaceAll(quote + quote, quote)
  })
  const kept = QUOTED.test(last) || !last.endsWith(replaced) ? '' : last.slice(0, last.length - replaced.length)
  const [, typedQuote] = QUOTED.exec(last) ?? []
  return {
    words,
    present({found, goesOn}) {
      const quoted = (word: string) => {
        const quote = typedQuote ?? (/[\s,;{}()|&@#$`'"<>]/.test(word) ? "'" : '')
        return quote === '' ? word : quote + word.replaceAll(quote, quote + quote) + (goesOn === true ? '' : quote)
      }
      return found.map((word) => (kept === '' ? quoted(word) : word.slice(kept.length)))
    },
  }
}
