// The ndjson format: a line of JSON for each item of a listing, or of a list that a query gives; one line for the rest.
import {printJson} from '../../value/json/json-print.js'
import {isList, type Value} from '../../value/value.js'
import {PrintedItems} from '../plain/printed-items.js'
import {type Format, isNothing} from './format.js'

export const ndjson: Format = {
  whole: (value) => (isList(value) ? lines(value) : isNothing(value) ? '' : lines([value])),
  pages: (listName) => ({
    page(page) {
      const items = page.get(listName)
      if (items instanceof PrintedItems) return items.text
      return isList(items) ? lines(items) : ''
    },
    end: () => '',
  }),
  printed: {indent: 0, level: 0, before: '', behind: '\n'},
  items: () => ({items: lines, end: () => ''}),
}

const lines = (items: readonly Value[]) => items.map((item) => `${printJson(item)}\n`).join('')
