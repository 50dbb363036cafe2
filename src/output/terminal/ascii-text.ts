// Our own signs → ASCII, for terminals of other character sets, which would show rubbish. What others said stays as it is.

/** One column for each, so that no line grows, but for the signs of comparison. */
const SIGNS: Readonly<Record<string, string>> = {
  '·': '-',
  '…': '~',
  '≥': '>=',
  '≤': '<=',
  '→': '>',
  '←': '<',
  '×': 'x',
  '−': '-',
  '–': '-',
  '✓': '+',
  '✗': 'x',
  '✔': '+',
  '✖': 'x',
  '█': '#',
  '░': '-',
  '─': '-',
  '│': '|',
  '↑': '^',
  '↓': 'v',
  '↩': '<',
  '▶': '>',
  '❯': '>',
  '◌': 'o',
  '◷': 't',
  '⊘': 'r',
  '◼': 'c',
  '╌': '-',
  '┈': '-',
}
const CORNERS = /[┌┬┐├┼┤└┴┘]/g
const ANY = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g')

export const asciiText = (text: string) => text.replace(CORNERS, '+').replace(ANY, (sign) => SIGNS[sign] ?? sign)
