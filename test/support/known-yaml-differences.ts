// Where our reader of YAML and the package `yaml` differ, and ours keeps to the specification: as patterns of texts, each
// with its case in test/yaml/read-yaml.test.ts. For runs over random texts.
import {REFUSED} from './yaml-verdict.js'

interface Verdicts {
  readonly text: string
  readonly isTaken: boolean
  readonly isTakenByPackage: boolean
}

const TAB_LINE = /(?:^|[\r\n]|---|[-?])[- ]*\t/
const KINDS: readonly ((verdicts: Verdicts) => boolean)[] = [
  // The package refuses a TAB before nothing, a comment, an anchor or a tag.
  ({text, isTaken, isTakenByPackage}) => isTaken && !isTakenByPackage && TAB_LINE.test(text),
  // It leaves out what follows a key behind "?" and does not belong there.
  ({text, isTaken, isTakenByPackage}) => !isTaken && isTakenByPackage && /\?\s/.test(text),
  // It takes keys over several lines, with the colon alone on the last.
  ({text, isTaken, isTakenByPackage}) => !isTaken && isTakenByPackage && /[\r\n][ \t]*:(?:\s|$)/.test(text),
  // It takes single quotes that are not closed, if the text ends with two.
  ({text, isTaken, isTakenByPackage}) => !isTaken && isTakenByPackage && /''/.test(text),
  // It leaves out tags and anchors behind a key without a value in brackets.
  ({text, isTaken, isTakenByPackage}) => !isTaken && isTakenByPackage && /["'\]}]\s*[!&]/.test(text),
  // It does not know anchors on keys, nor aliases as keys, and an anchor that is set twice by its place.
  ({text}) => /[&*]/.test(text),
  // It takes the empty lines behind a backslash at the end of a line as a space.
  ({text}) => /\\(?:\r\n?|\n)[ \t]*[\r\n]/.test(text),
  // It leaves out lines of nothing but spaces at the end of a block.
  ({text}) => /[|>]/.test(text) && /[\r\n] +(?:[\r\n]|$)/.test(text),
  // It does not know empty keys with a tag within structures, and takes lists and structures with the tag of bytes.
  ({text}) => /!\S*\s*:/.test(text) || text.includes('!!binary'),
  // A line "..." may stand twice; directives need a document behind them; a text may begin with several byte order marks.
  ({text}) => /\.\.\.\s.*(?:\.\.\.|%)/s.test(text) || text.includes('\ufeff'),
  // A line that is indented less ends a text, also behind a comment within it.
  ({text, isTaken, isTakenByPackage}) => !isTaken && isTakenByPackage && /[\r\n][ \t]*#/.test(text),
]

export function isKnownDifference(text: string, ours: unknown, thePackages: unknown): boolean {
  const verdicts = {text, isTaken: ours !== REFUSED, isTakenByPackage: thePackages !== REFUSED}
  return KINDS.some((isOfKind) => isOfKind(verdicts))
}
