// The json format: four blanks a level, the bytes that the AWS CLI prints.
import {printJson, quoteJson} from '../../value/json/json-print.js'
import {isList, type Structure, type Value} from '../../value/value.js'
import {RESUME_TOKEN, SERVICE_TOKEN} from '../pages/paging-tokens.js'
import {PrintedItems} from '../plain/printed-items.js'
import {type Format, type ItemFormat, isNothing, type PageFormat} from './format.js'
import {HeldText} from './held-text.js'

const INDENT = 4

export const json: Format = {
  whole: (value) => (isNothing(value) ? '' : `${printJson(value, INDENT)}\n`),
  pages: (listName) => new JsonPages(listName),
  printed: {indent: INDENT, level: 2, before: `,\n${' '.repeat(2 * INDENT)}`, behind: ''},
  items: () => new JsonItems(),
}

/** Writes the document that the joined pages make, without holding all of its items. */
class JsonPages implements PageFormat {
  private readonly held = new HeldText()
  private readonly list = new JsonList(1)
  private hasList = false
  private first = true
  private opened = false
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
    return this.held.release()
  }

  end(): string {
    if (this.hasList) this.held.add(this.list.end())
    for (const [name, value] of this.behind) this.member(name, printJson(value, INDENT, 1))
    if (this.opened) this.held.add('\n}\n')
    return this.held.end()
  }

  cut(resumeToken: string | undefined): string {
    if (!this.held.begun) return ''
    // As where --max-items cut it: the part is not taken for the whole.
    if (resumeToken !== undefined) this.behind.set(RESUME_TOKEN, resumeToken)
    return this.end()
  }

  private other(name: string, value: Value): void {
    if (this.hasList) this.behind.set(name, value)
    else this.member(name, printJson(value, INDENT, 1))
  }

  private items(items: readonly Value[]): void {
    if (!this.hasList) this.member(this.listName, '')
    this.hasList = true
    this.held.add(this.list.items(items))
  }

  /** @param text the value as it stands one level deep */
  private member(name: string, text: string): void {
    this.held.add(`${this.opened ? ',' : '{'}${newline(1)}${quoteJson(name)}: ${text}`)
    this.opened = true
  }
}

/** Writes a list of which the items come bit by bit. */
class JsonItems implements ItemFormat {
  private readonly held = new HeldText()
  private readonly list = new JsonList(0)

  items(items: readonly Value[]): string {
    this.held.add(this.list.items(items))
    return this.held.release()
  }

  end(): string {
    this.held.add(`${this.list.end()}\n`)
    return this.held.end()
  }

  cut(): string {
    return this.held.begun ? this.end() : ''
  }
}

/** The text of a list, bit by bit. */
class JsonList {
  private filled = false

  /** @param level how deep the list stands */
  constructor(private readonly level: number) {}

  items(items: readonly Value[]): string {
    const level = this.level + 1
    if (items instanceof PrintedItems) return this.printed(items)
    let text = ''
    for (const item of items) {
      text += `${this.filled ? ',' : '['}${newline(level)}${printJson(item, INDENT, level)}`
      this.filled = true
    }
    return text
  }

  /** Each of them has a comma before it. */
  private printed({text, length}: PrintedItems): string {
    const begun = this.filled
    this.filled ||= length > 0
    return begun || length === 0 ? text : `[${text.slice(1)}`
  }

  end(): string {
    return this.filled ? `${newline(this.level)}]` : '[]'
  }
}

const newline = (level: number) => `\n${' '.repeat(level * INDENT)}`
