// The body of a page of a listing → the page, read for one format and one query, or nothing where the body is not plain and the
// ordinary way has to read it.
import type {Shape, StructureShape} from '../../model/vocabulary.js'
import type {Value} from '../../value/value.js'
import type {Format, PrintedForm} from '../formats/format.js'
import {SERVICE_TOKEN} from '../pages/paging-tokens.js'
import {RenderedPage} from '../pages/rendered-page.js'
import type {Query} from '../query/compile-query.js'
import {NOTHING} from '../query/wanted.js'
import type {OffsetAt} from '../times/iso-time.js'
import {ByteText} from './byte-text.js'
import {MemberSlots, type Part} from './member-slots.js'
import {NotPlain, PlainScanner} from './plain-scanner.js'
import {PlainTimes} from './plain-times.js'
import {plainPrinter} from './print-plain.js'
import {PrintedItems} from './printed-items.js'
import {plainReader} from './read-plain.js'
import {CLOSE_LIST, COMMA, codesOf, OPEN_LIST} from './signs.js'

export interface PageReaderOptions {
  readonly shape: StructureShape
  /** The member that pages are made of. */
  readonly listName: string
  readonly format: Format
  readonly query: Query | undefined
  readonly offsetAt: OffsetAt
}

export type PageReader = (body: Uint8Array) => RenderedPage | undefined

export function pageReader(options: PageReaderOptions): PageReader {
  const list = options.shape.members[options.listName]?.shape
  if (list?.type !== 'list') throw new Error(`${options.listName} is not a list`)
  const names = [options.listName, SERVICE_TOKEN]
  const slots = new MemberSlots<Value>(names, [
    listPart(list.member, options),
    plainReader({type: 'string', name: ''}, 'all', new PlainTimes(options.offsetAt)),
  ])
  return (body) => {
    try {
      return readPage(body, names, slots)
    } catch (error) {
      if (error instanceof NotPlain) return undefined
      throw error
    }
  }
}

function readPage(body: Uint8Array, names: readonly string[], slots: MemberSlots<Value>): RenderedPage {
  const scanner = new PlainScanner(body)
  const values = slots.read(scanner)
  scanner.end()
  const page = new RenderedPage()
  for (const [i, name] of names.entries()) {
    const value = values[i]
    if (value !== undefined) page.set(name, value)
  }
  return page
}

function listPart(item: Shape, {listName, format, query, offsetAt}: PageReaderOptions): Part<Value> {
  const times = new PlainTimes(offsetAt)
  if (query === undefined && format.printed) return printedItems(item, format.printed, times)
  const wanted = query?.wanted ?? 'all'
  const ofList = typeof wanted === 'string' ? wanted : (wanted.get(listName) ?? NOTHING)
  return plainReader({type: 'list', name: '', member: item}, ofList, times)
}

function printedItems(shape: Shape, form: PrintedForm, times: PlainTimes): Part<PrintedItems> {
  const {indent, level} = form
  const [before, behind] = [codesOf(form.before), codesOf(form.behind)]
  const out = new ByteText()
  const item = plainPrinter(shape, {out, times, indent}, level)
  return (scanner) => {
    let count = 0
    // What a page left behind that was not plain.
    out.take()
    scanner.take(OPEN_LIST)
    if (scanner.takes(CLOSE_LIST)) return new PrintedItems('', 0)
    do {
      out.add(before)
      item(scanner)
      out.add(behind)
      count++
    } while (scanner.takes(COMMA))
    scanner.take(CLOSE_LIST)
    return new PrintedItems(out.take(), count)
  }
}
