// What a format is: a way to write a whole result and, for some, a listing as its pages come.
import type {Structure, Value} from '../../value/value.js'

export interface Format {
  /** Nothing for a result that is an empty structure: operations that answer with nothing print nothing. */
  whole(value: Value): string | Promise<string>
  /** The same bit by bit, for formats that need the whole but whose text may be long. */
  parts?(value: Value): AsyncIterable<string>
  /**
   * Formats without it wait for the last page and print the whole.
   * @param listName the member that pages are made of
   * @param mayBeCut whether the last page may have a token that says where the listing goes on
   */
  pages?(listName: string, mayBeCut?: boolean): PageFormat | undefined
  /** How the items of a listing stand in what `pages` writes, for those who print them from the text of the answer. */
  readonly printed?: PrintedForm
  /** A list that comes bit by bit, as a query finds it in the pages. Formats without it wait for its last item. */
  items?(): ItemFormat
}

export interface PrintedForm {
  /** Blanks a level. */
  readonly indent: number
  /** How deep an item stands. */
  readonly level: number
  readonly before: string
  readonly behind: string
}

interface Stream {
  /** @returns what remains to be written */
  end(): string
  /**
   * @param resumeToken where the listing could go on
   * @returns what closes that which was written, where no more comes; nothing in formats of lines
   */
  cut?(resumeToken: string | undefined): string
}

export interface PageFormat extends Stream {
  /** @returns what can be written already */
  page(page: Structure): string
}

export interface ItemFormat extends Stream {
  /** @returns what can be written already */
  items(items: readonly Value[]): string
}

/** Whether a value prints nothing at all. */
export const isNothing = (value: Value) => value instanceof Map && value.size === 0
