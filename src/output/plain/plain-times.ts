// Seconds as digits → a time in a zone, as the ordinary way writes it: it is asked once a minute, and the seconds put in.
import {isoTime, type OffsetAt} from '../times/iso-time.js'
import type {ByteText} from './byte-text.js'
import {NotPlain, type PlainScanner} from './plain-scanner.js'
import {codesOf} from './signs.js'

/** `2026-01-31T12:00:` and the place of the seconds that follow. */
const [BEFORE, BEHIND] = [17, 19]
const ZERO = 0x30

export class PlainTimes {
  private minute = -1
  private before = ''
  private offset = ''
  private codesBefore = codesOf('')
  private codesBehind = codesOf('')

  constructor(private readonly offsetAt: OffsetAt) {}

  read(scanner: PlainScanner): string {
    const {bytes, from} = passedSeconds(scanner)
    const seconds = this.turnTo(bytes, from)
    const digits = scanner.text.slice(from + 10, fractionEnd(scanner))
    const fraction = digits === '' ? '' : digits.padEnd(7, '0')
    return `${this.before}${SECONDS[seconds]}${fraction}${this.offset}`
  }

  /** As JSON. */
  print(scanner: PlainScanner, out: ByteText): void {
    const {bytes, from} = passedSeconds(scanner)
    const seconds = this.turnTo(bytes, from)
    out.add(this.codesBefore)
    out.add(SECOND_CODES[seconds] ?? ZEROS)
    const end = fractionEnd(scanner)
    if (end > from + 10) {
      out.add(bytes, from + 10, end)
      out.add(ZEROS, 0, from + 17 - end)
    }
    out.add(this.codesBehind)
  }

  /** @returns the seconds of the minute */
  private turnTo(bytes: Uint8Array, from: number): number {
    let seconds = 0
    for (let i = from; i < from + 10; i++) seconds = seconds * 10 + (bytes[i] ?? 0) - ZERO
    const minute = Math.floor(seconds / 60)
    if (minute !== this.minute) this.look(minute)
    return seconds - minute * 60
  }

  /** @throws NotPlain where the clocks change within the minute, or the zone is odd seconds away */
  private look(minute: number): void {
    const first = isoTime(minute * 60, this.offsetAt) ?? ''
    const last = isoTime(minute * 60 + 59, this.offsetAt) ?? ''
    this.before = first.slice(0, BEFORE)
    this.offset = first.slice(BEHIND)
    if (first !== `${this.before}00${this.offset}` || last !== `${this.before}59${this.offset}`) throw new NotPlain()
    this.codesBefore = codesOf(`"${this.before}`)
    this.codesBehind = codesOf(`${this.offset}"`)
    this.minute = minute
  }
}

const SECONDS = Array.from({length: 60}, (_, second) => String(second).padStart(2, '0'))
const SECOND_CODES = SECONDS.map(codesOf)
const ZEROS = codesOf('000000')

function passedSeconds(scanner: PlainScanner): PlainScanner {
  scanner.passSeconds()
  return scanner
}

/** A fraction of nothing but zeros is none. */
function fractionEnd({bytes, from, at}: PlainScanner): number {
  for (let i = from + 11; i < at; i++) if (bytes[i] !== ZERO) return at
  return from + 10
}
