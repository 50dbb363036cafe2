// The shape of a value → what writes a plain text of it as JSON, straight from the text of the answer: members in the order of
// the model, times rendered. Whatever the shape cannot hold plainly is refused, and left to the ordinary way.
import type {Shape, StructureShape} from '../../model/vocabulary.js'
import type {ByteText} from './byte-text.js'
import {MemberSlots, type Part} from './member-slots.js'
import {NotPlain, type PlainScanner} from './plain-scanner.js'
import type {PlainTimes} from './plain-times.js'
import {CLOSE_LIST, COMMA, codesOf, FALSE, OPEN, OPEN_LIST, TRUE} from './signs.js'

export interface PrintOptions {
  readonly out: ByteText
  readonly times: PlainTimes
  /** Blanks a level; with 0 all is on one line. */
  readonly indent: number
}

/** @param level how deep the value stands in what is printed around it */
export function plainPrinter(shape: Shape, options: PrintOptions, level: number): Part<void> {
  const {out, times} = options
  switch (shape.type) {
    case 'string':
      return (scanner) => out.addQuoted(scanner)
    case 'integer':
    case 'long':
      return copying(out, (scanner) => scanner.passInteger())
    case 'boolean':
      return copying(out, passBoolean)
    case 'timestamp':
      return (scanner) => times.print(scanner, out)
    case 'list':
      return listPrinter(plainPrinter(shape.member, options, level + 1), options, level)
    case 'structure':
      return structurePrinter(shape, options, level)
    default:
      return refuse
  }
}

export function refuse(): never {
  throw new NotPlain()
}

export function passBoolean(scanner: PlainScanner): void {
  if (!scanner.takesWord(TRUE) && !scanner.takesWord(FALSE)) throw new NotPlain()
}

const copying =
  (out: ByteText, pass: Part<void>): Part<void> =>
  (scanner) => {
    pass(scanner)
    out.add(scanner.bytes, scanner.from, scanner.at)
  }

function listPrinter(item: Part<void>, {out, indent}: PrintOptions, level: number): Part<void> {
  const inner = newline(indent, level + 1)
  const [empty, first, next] = [codesOf('[]'), codesOf(`[${inner}`), codesOf(`,${inner}`)]
  const close = codesOf(`${newline(indent, level)}]`)
  return (scanner) => {
    scanner.take(OPEN_LIST)
    if (scanner.takes(CLOSE_LIST)) return out.add(empty)
    out.add(first)
    item(scanner)
    while (scanner.takes(COMMA)) {
      out.add(next)
      item(scanner)
    }
    scanner.take(CLOSE_LIST)
    out.add(close)
  }
}

function structurePrinter({members}: StructureShape, options: PrintOptions, level: number): Part<void> {
  const {out, indent} = options
  const names = Object.keys(members)
  const ends = names.map(() => 0)
  const inner = newline(indent, level + 1)
  const parts = Object.entries(members).map(([name, {shape}], i): Part<number> => {
    const key = codesOf(`,${inner}"${name}":${indent === 0 ? '' : ' '}`)
    const value = plainPrinter(shape, options, level + 1)
    return (scanner) => {
      const start = out.length
      out.add(key)
      value(scanner)
      ends[i] = out.length
      return start
    }
  })
  const slots = new MemberSlots(names, parts)
  const [empty, close] = [codesOf('{}'), codesOf(`${newline(indent, level)}}`)]
  return (scanner) => {
    const from = out.length
    const starts = slots.read(scanner)
    if (out.length === from) return out.add(empty)
    if (!isInOrder(starts)) out.arrange(from, piecesOf(starts, ends))
    // The comma before the first member.
    out.set(from, OPEN)
    out.add(close)
  }
}

function isInOrder(starts: readonly (number | undefined)[]): boolean {
  let last = -1
  for (const start of starts) {
    if (start === undefined) continue
    if (start < last) return false
    last = start
  }
  return true
}

const piecesOf = (starts: readonly (number | undefined)[], ends: readonly number[]) =>
  starts.flatMap((start, i) => (start === undefined ? [] : [[start, ends[i] ?? start] as const]))

const newline = (indent: number, level: number) => (indent === 0 ? '' : `\n${' '.repeat(indent * level)}`)
