// JSON that a command of our own makes piece by piece → stdout, in the format and with the choice that were asked for.
import {compileQuery} from '../../output/query/compile-query.js'
import {parseJson} from '../../value/json/json-parse.js'
import {printJson} from '../../value/json/json-print.js'
import type {Runtime} from '../runtime/runtime.js'
import {printValue} from './print-value.js'

export interface JsonStream {
  /** Any piece of a document, or whole lines. */
  write(text: string): Promise<void>
  /** Of a document that has been written whole. */
  end(): Promise<void>
}

/**
 * @param kind `lines` are a document each, and so is what --query finds in each
 * @param title above a table
 */
export function openJsonStream(kind: 'document' | 'lines', title: string, runtime: Runtime): JsonStream {
  const {globals, stdout} = runtime
  const streams = kind === 'lines' || globals.output === 'json'
  if (globals.query === undefined && streams) return {write: (text) => stdout.write(text), end: async () => {}}
  return kind === 'lines' ? chosenLines(globals.query ?? '@', runtime) : wholeDocument(title, runtime)
}

function chosenLines(expression: string, {stdout}: Runtime): JsonStream {
  const query = compileQuery(expression)
  return {
    async write(text) {
      const lines = text.split('\n').filter((line) => line !== '')
      const chosen = lines.map((line) => `${printJson(query.evaluate(parseJson(line)))}\n`)
      await stdout.write(chosen.join(''))
    },
    end: async () => {},
  }
}

/** A query sees all of it at once, and some formats are not written before the end. */
function wholeDocument(title: string, runtime: Runtime): JsonStream {
  const pieces: string[] = []
  return {
    async write(text) {
      pieces.push(text)
    },
    end: () => printValue(parseJson(pieces.join('')), title, runtime),
  }
}
