// The beginning of a text, kept back until it is long or complete, so that a failure on a later page leaves nothing
// half-written of what is short.

const HELD_LENGTH = 1 << 20

export class HeldText {
  /** Whether some of it was written. */
  begun = false
  private text = ''

  add(text: string): void {
    this.text += text
  }

  /** @returns what can be written already */
  release(): string {
    return this.begun || this.text.length >= HELD_LENGTH ? this.end() : ''
  }

  end(): string {
    const {text} = this
    this.text = ''
    this.begun = true
    return text
  }
}
