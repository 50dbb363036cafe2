// The json format: four blanks a level, the bytes that the AWS CLI prints.
import {printJson, quoteJson} from '../../value/json-print.js'
import {isList, type Structure, type Value} from '../../value/value.js'
import {RESUME_TOKEN, SERVICE_TOKEN} from '../paging-tokens.js'
import {type Format, isNothing, type PageFormat} from './format.js'

const INDENT = 4
/** Up to this length a listing is printed at once, so that a failure on a later page leaves nothing half-written. */
const HELD_LENGTH = 1 << 20

export const json: Format = {
  whole: (value) => (isNothing(value) ? '' : `${printJson(value, INDENT)}\n`),
  pages: (listName) => new JsonPages(listName),
}

/** Writes the document that the joined pages make, without holding all of its items. */
class JsonPages implements PageFormat {
  private held = ''
  private holding = true
  private first = true
  private opened = false
  /** Where the next item goes: the list is not reached, has no item yet, or has some. */
  private list: 'absent' | 'empty' | 'filled' = 'absent'
  /** Members that stand behind the list. */
  private readonly behind: Map<string, Value> = new Map()

  constructor(private readonly listName: string) {}

  page(page: Structure): string {
    for (const [name, value] of page) {
      if (name === this.listName && isList(value)) this.items(value)
      else if (name === RESUME_TOKEN) this.behind.set(name, value)
      else if (this.first && name !== SERVICE_TOKEN) this.other(name, value)
    }
    this.first = false
    return this.release()
  }

  end(): string {
    if (this.list === 'empty') this.held += '[]'
    if (this.list === 'filled') this.held += `\n${' '.repeat(INDENT)}]`
    for (const [name, value] of this.behind) this.member(name, printJson(value, INDENT, 1))
    if (this.opened) this.held += '\n}\n'
    this.holding = false
    return this.release()
  }

  cut(): string {
    return this.holding ? '' : this.end()
  }

  private other(name: string, value: Value): void {
    if (this.list === 'absent') this.member(name, printJson(value, INDENT, 1))
    else this.behind.set(name, value)
  }

  private items(items: readonly Value[]): void {
    if (this.list === 'absent') {
      this.member(this.listName, '')
      this.list = 'empty'
    }
    for (const item of items) {
      this.held += `${this.list === 'empty' ? '[' : ','}\n${' '.repeat(2 * INDENT)}${printJson(item, INDENT, 2)}`
      this.list = 'filled'
    }
  }

  /** @param text the value as it stands one level deep */
  private member(name: string, text: string): void {
    this.held += `${this.opened ? ',' : '{'}\n${' '.repeat(INDENT)}${quoteJson(name)}: ${text}`
    this.opened = true
  }

  private release(): string {
    if (this.holding && this.held.length < HELD_LENGTH) return ''
    const text = this.held
    this.held = ''
    this.holding = false
    return text
  }
}
