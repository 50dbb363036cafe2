// The yaml format: one document. A scalar alone is written as JSON, as the AWS CLI does.
import {printJson} from '../../value/json/json-print.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {compareTexts} from '../code-point-order.js'
import {RESUME_TOKEN, SERVICE_TOKEN, withoutMembers} from '../pages/paging-tokens.js'
import {printYaml, YamlPrinter} from '../yaml/print-yaml.js'
import {type Format, type ItemFormat, isNothing, type PageFormat} from './format.js'
import {HeldText} from './held-text.js'

export const yaml: Format = {
  whole: (value) => {
    if (isNothing(value)) return ''
    return isStructure(value) || isList(value) ? printYaml(value) : `${printJson(value)}\n`
  },
  // Where a listing may be cut, its last page has a token that stands above the list.
  pages: (listName, mayBeCut) => (mayBeCut ? undefined : new YamlPages(listName)),
  items: () => new YamlItems(),
}

/** Writes a list of which the items come bit by bit. */
class YamlItems implements ItemFormat {
  private readonly held = new HeldText()
  private readonly printer = new YamlPrinter()
  private filled = false

  items(items: readonly Value[]): string {
    this.held.add(this.printer.items(items))
    this.filled ||= items.length > 0
    return this.held.release()
  }

  end(): string {
    this.held.add(this.filled ? '' : '[]\n')
    return this.held.end()
  }

  cut(): string {
    return this.held.begun ? this.end() : ''
  }
}

/** Writes the document that the joined pages make, without holding all of its items. */
class YamlPages implements PageFormat {
  private readonly held = new HeldText()
  private readonly printer = new YamlPrinter()
  private list: 'absent' | 'empty' | 'begun' = 'absent'
  private others: Structure | undefined

  constructor(private readonly listName: string) {}

  page(page: Structure): string {
    this.others ??= withoutMembers(page, this.listName, SERVICE_TOKEN, RESUME_TOKEN)
    const items = page.get(this.listName)
    if (isList(items)) this.items(items)
    return this.held.release()
  }

  end(): string {
    if (this.list !== 'begun') this.members((name) => compareTexts(name, this.listName) < 0)
    if (this.list === 'empty') this.held.add(`${this.listName}: []\n`)
    this.members((name) => compareTexts(name, this.listName) > 0)
    return this.held.end()
  }

  cut(resumeToken: string | undefined): string {
    if (!this.held.begun) return ''
    // As where --max-items cut it: the part is not taken for the whole.
    if (resumeToken !== undefined) this.others = new Map(this.others).set(RESUME_TOKEN, resumeToken)
    this.members(() => true)
    return this.held.end()
  }

  private items(items: readonly Value[]): void {
    if (this.list === 'absent') this.list = 'empty'
    if (items.length === 0) return
    if (this.list === 'empty') {
      this.members((name) => compareTexts(name, this.listName) < 0)
      this.held.add(`${this.listName}:\n`)
      this.list = 'begun'
    }
    this.held.add(this.printer.items(items))
  }

  /** Those members beside the list that belong here. */
  private members(belongs: (name: string) => boolean): void {
    const members = [...(this.others ?? [])].filter(([name]) => belongs(name))
    if (members.length > 0) this.held.add(printYaml(new Map(members)))
    for (const [name] of members) this.others?.delete(name)
  }
}
