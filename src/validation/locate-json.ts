// Path → span in a JSON text. Reads no values: it only skips over what the path does not lead through.
import {blankComments} from '../value/json-comments.js'
import {parseJson} from '../value/json-parse.js'
import {jsonStringEnd} from '../value/json-string-end.js'
import type {Path} from './problem.js'
import type {Span} from './span.js'

/** @returns nothing where the text is not JSON */
export function locateJson(text: string, path: Path, atKey: boolean): Span | undefined {
  const json = blankComments(text)
  try {
    parseJson(json)
  } catch {
    return undefined
  }
  return new Walker(json).find(path, atKey)
}

const BLANKS = /[ \t\n\r]*/y
const WORD = /[^\s,\]}]+/y

interface Child {
  readonly step: string | number
  readonly keyAt: number
  readonly valueAt: number
}

/** Walks JSON that is known to be well-formed. */
class Walker {
  private at = 0

  constructor(private readonly text: string) {}

  find(path: Path, atKey: boolean): Span {
    this.skip(BLANKS)
    let found = this.at
    for (const [index, step] of path.entries()) {
      const child = this.childOf(found, step)
      if (!child) return {...this.spanOf(found), exact: false}
      if (atKey && index === path.length - 1) return this.spanOf(child.keyAt)
      found = child.valueAt
    }
    return this.spanOf(found)
  }

  /** Of a structure or list only its bracket. */
  private spanOf(start: number): Span {
    const first = this.text[start]
    this.at = start
    if (first === '{' || first === '[') this.at++
    else this.scalar()
    return {start, end: this.at, exact: true}
  }

  /** Of keys that occur twice the last counts, as it does for the value. */
  private childOf(start: number, step: string | number): Child | undefined {
    this.at = start
    let found: Child | undefined
    if (this.text[start] === '{' || this.text[start] === '[')
      this.inside((child) => {
        if (child.step === step) found = child
      })
    return found
  }

  /** From an opening bracket to behind the closing one. */
  private inside(visit: (child: Child) => void): void {
    const isObject = this.text[this.at] === '{'
    const end = isObject ? '}' : ']'
    this.at++
    this.skip(BLANKS)
    for (let index = 0; this.text[this.at] !== end; index++) {
      const keyAt = this.at
      const step = isObject ? this.key() : index
      visit({step, keyAt, valueAt: this.at})
      this.value()
      this.skip(BLANKS)
      if (this.text[this.at] === ',') this.at++
      this.skip(BLANKS)
    }
    this.at++
  }

  private key(): string {
    const start = this.at
    this.string()
    const key = JSON.parse(this.text.slice(start, this.at)) as string
    this.skip(BLANKS)
    this.at++
    this.skip(BLANKS)
    return key
  }

  private value(): void {
    const first = this.text[this.at]
    if (first === '{' || first === '[') this.inside(() => undefined)
    else this.scalar()
  }

  private scalar(): void {
    if (this.text[this.at] === '"') this.string()
    else this.skip(WORD)
  }

  private string(): void {
    this.at = jsonStringEnd(this.text, this.at)
  }

  private skip(token: RegExp): void {
    token.lastIndex = this.at
    token.exec(this.text)
    this.at = Math.max(this.at, token.lastIndex)
  }
}
