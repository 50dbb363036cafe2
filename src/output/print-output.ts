// An operation's output, page by page, → text for stdout: the query, and the format.
// Knows no stream: the caller says where text goes.

import type {FormatName} from '../model/output-formats.js'
import type {StructureShape} from '../model/vocabulary.js'
import {isList, type Structure, type Value} from '../value/value.js'
import type {Format, PageFormat} from './formats/format.js'
import {loadFormat} from './load-format.js'
import {mergePages} from './pages/merge-pages.js'
import type {PageReader} from './plain/page-reader.js'
import type {Query} from './query/compile-query.js'
import type {OffsetAt} from './times/iso-time.js'

export interface PrinterOptions {
  readonly format: FormatName
  readonly query?: Query | undefined
  /** The operation's name, `DescribeJob`: the title of a table. */
  readonly title: string
  /** The member that pages are made of, where the output is a listing whose pages are fetched one after the other. */
  readonly listName?: string | undefined
  /** Whether the listing ends where enough items are there. */
  readonly mayBeCut?: boolean
  readonly write: (text: string) => void | Promise<void>
  readonly width: number
  readonly color: boolean
  /** Whether rows of tables are to fit into the width. */
  readonly fits?: boolean
}

export interface Printer {
  /** Takes a page as the service sent it; the last page of a listing that was cut also has `NextToken`. */
  page(output: Structure): Promise<void>
  end(): Promise<Printed>
  /**
   * What reads the plain pages of this listing faster than the ordinary way, from the bytes of the answer, and no more of them
   * than is printed. Loaded when asked for: a listing of one page has no use for it.
   */
  reader?(shape: StructureShape, offsetAt: OffsetAt): Promise<PageReader>
  /** Where a later page has failed: what was written is closed, so that it can be read, and says where it goes on. */
  cut(resumeToken: string | undefined): Promise<void>
}

export interface Printed {
  /** The query found nothing: its result is null. */
  readonly foundNothing: boolean
}

/**
 * Listings in text, yaml-stream and (when large) json are written as they come, and so is what a query finds in their items
 * one by one. Any other query sees the whole result once, in every format, so it waits for the last page.
 */
export async function createPrinter(options: PrinterOptions): Promise<Printer> {
  const {listName, query} = options
  const format = await loadFormat(options.format, options)
  const write: Write = async (text) => {
    if (text !== '') await options.write(text)
  }
  const printer = printerOf(format, options, write)
  if (listName === undefined) return printer
  return {
    ...printer,
    reader: async (shape, offsetAt) =>
      (await import('./plain/page-reader.js')).pageReader({shape, listName, format, query, offsetAt}),
  }
}

function printerOf(format: Format, options: PrinterOptions, write: Write): Printer {
  const {listName, query} = options
  if (query && listName !== undefined && query.rowByRow(listName)) return selecting(format, query, write)
  const pages = query || listName === undefined ? undefined : format.pages?.(listName, options.mayBeCut)
  return pages ? streaming(pages, write) : collecting(format, options, write)
}

type Write = (text: string) => Promise<void>

function streaming(pages: PageFormat, write: Write): Printer {
  return {
    page: (output) => write(pages.page(output)),
    end: async () => {
      await write(pages.end())
      return {foundNothing: false}
    },
    cut: (resumeToken) => write(pages.cut?.(resumeToken) ?? ''),
  }
}

/** Keeps of each page only what the query finds in it, and not even that where the format can write it at once. */
function selecting(format: Format, query: Query, write: Write): Printer {
  const stream = format.items?.()
  const found: Value[] = []
  let foundNothing = true
  return {
    page: async (output) => {
      const items = query.evaluate(output)
      if (!isList(items)) return
      foundNothing = false
      if (stream) await write(stream.items(items))
      else for (const item of items) found.push(item)
    },
    end: async () => {
      if (foundNothing) await write(await format.whole(null))
      else await write(stream ? stream.end() : await format.whole(found))
      return {foundNothing}
    },
    cut: (resumeToken) => write(stream?.cut?.(resumeToken) ?? ''),
  }
}

function collecting(format: Format, {query, listName}: PrinterOptions, write: Write): Printer {
  const pages: Structure[] = []
  return {
    page: async (output) => {
      pages.push(output)
    },
    end: async () => {
      const whole: Value = listName === undefined ? (pages[0] ?? new Map()) : mergePages(pages, listName)
      const result = query ? query.evaluate(whole) : whole
      if (format.parts) for await (const part of format.parts(result)) await write(part)
      else await write(await format.whole(result))
      return {foundNothing: query !== undefined && result === null}
    },
    cut: async () => {},
  }
}
