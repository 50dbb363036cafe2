// A page of help → lines for a terminal. Text only.
import type {HelpPage} from './pages.js'
import {wrapText} from './wrap-text.js'

export function pageText({summary, intro, entries, outro = []}: HelpPage, width: number): string {
  const sections = [
    [summary],
    intro.flatMap((text) => wrapText(text, width)),
    entries.flatMap(([term, meaning]) => [...wrapText(term, width, 2), ...wrapText(meaning, width, 6)]),
    ...(outro.length > 0 ? [['EXAMPLES', ...outro.map((line) => `  $ ${line}`)]] : []),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
