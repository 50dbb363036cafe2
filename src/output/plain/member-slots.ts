// The members of one structure of a plain answer, each read by its own part. Knows not what is made of them.
import {NotPlain, type PlainScanner} from './plain-scanner.js'
import {CLOSE, COLON, COMMA, codesOf, NULL, OPEN} from './signs.js'

export type Part<Made> = (scanner: PlainScanner) => Made

export class MemberSlots<Made> {
  private readonly keys: readonly Uint8Array[]
  /** By the place in the text: the member that stood there in the structure before, as it mostly does again. */
  private readonly order: number[] = []
  private readonly slots: (Made | undefined)[]

  /** @param parts in the order of the model */
  constructor(
    private readonly names: readonly string[],
    private readonly parts: readonly Part<Made>[],
  ) {
    this.keys = names.map((name) => codesOf(`"${name}":`))
    this.slots = names.map(() => undefined)
  }

  /**
   * @returns what was made of each member, in the order of the model, and nothing for those that are absent or null; the
   * same list each time
   * @throws NotPlain, also for members that are unknown or come twice
   */
  read(scanner: PlainScanner): readonly (Made | undefined)[] {
    const {slots} = this
    slots.fill(undefined)
    scanner.take(OPEN)
    if (scanner.takes(CLOSE)) return slots
    for (let place = 0; ; place++) {
      const index = this.memberAt(place, scanner)
      if (slots[index] !== undefined) throw new NotPlain()
      if (!scanner.takesWord(NULL)) slots[index] = this.parts[index]?.(scanner)
      if (scanner.takes(CLOSE)) return slots
      scanner.take(COMMA)
    }
  }

  private memberAt(place: number, scanner: PlainScanner): number {
    const expected = this.order[place] ?? place
    const key = this.keys[expected]
    if (key !== undefined && scanner.takesWord(key)) return expected
    scanner.passQuoted()
    const index = this.names.indexOf(scanner.passed.slice(1, -1))
    if (index < 0) throw new NotPlain()
    scanner.take(COLON)
    this.order[place] = index
    return index
  }
}
