// What is pasted into a terminal that marks it (bracketed paste): many keys → one text. Knows no prompt.
import type {PromptKey} from './prompt-key.js'

/** What makes a terminal mark pastes, and stop it. */
export const [MARK_PASTES, LEAVE_PASTES] = ['\u001b[?2004h', '\u001b[?2004l']

export class PasteReader {
  private text: string | undefined

  /** @returns whether the key is part of a paste, and the whole text once it has ended */
  take(key: PromptKey): {readonly isPasting: boolean; readonly pasted?: string} {
    if (key.name === 'paste-start') this.text = ''
    else if (key.name === 'paste-end') {
      const pasted = cleaned(this.text ?? '')
      this.text = undefined
      return {isPasting: true, pasted}
    } else if (this.text !== undefined) this.text += key.sequence ?? ''
    return {isPasting: this.text !== undefined}
  }
}

/** Lines as in a file, without controls, and without the end of the last line: Enter is the user's. */
const cleaned = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]|[^\P{Cc}\n\t]/gu, '')
    .replace(/\n+$/, '')
