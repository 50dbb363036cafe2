// What finds places in one text, made once for all the problems of the text. Knows nothing of lines.
import type {Path} from '../../value/path.js'
import type {Span} from './span.js'

export interface Finder {
  /** The value of a path, or its key; what is nearest around it where there is none. */
  find(path: Path, atKey: boolean): Span
  /**
   * A place in the text that a value holds → the same place in the text around it.
   * @returns nothing where the value is written in a way that cannot be followed
   */
  inside(path: Path, offset: number): number | undefined
}
