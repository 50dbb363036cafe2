// Text with colours of a terminal → an SVG that looks like one. Pure.

const [CELL, LINE, EDGE] = [8.4, 18, 16]
const COLORS = {31: '#f47067', 32: '#57ab5a', 33: '#c69026', 34: '#539bf5', 35: '#b083f0', 36: '#39c5cf'}
const [BACKGROUND, PLAIN, DIM] = ['#1c2128', '#cdd9e5', '#768390']

/** @param columns of the terminal */
export function svgOf(text, columns, title) {
  const lines = [title, ...text.split('\n')]
  const [width, height] = [Math.ceil(columns * CELL) + 2 * EDGE, lines.length * LINE + 2 * EDGE]
  const rows = lines.map((line, index) => rowOf(line, EDGE + (index + 0.75) * LINE))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="${PLAIN}" xml:space="preserve">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** A piece for each run of one style, at its column: neither blanks nor widths depend on fonts. */
function rowOf(line, y) {
  let [column, style] = [0, {}]
  const pieces = line.split(/(\u001b\[[\d;]*m)/).map((piece) => {
    const code = /^\u001b\[([\d;]*)m$/.exec(piece)
    if (code) {
      style = styleAfter(style, code[1])
      return ''
    }
    return piece.split(/( {2,})/).map((words) => {
      const x = (EDGE + column * CELL).toFixed(1)
      column += [...words].length
      return words.trim() === '' ? '' : span(words, x, style)
    })
  })
  return `<text y="${y.toFixed(1)}">${pieces.flat().join('')}</text>`
}

function styleAfter(before, codes) {
  let style = before
  for (const code of codes.split(';')) style = changed(style, code)
  return style
}

function changed(style, code) {
  if (code === '' || code === '0') return {}
  if (code === '1') return {...style, bold: true}
  if (code === '2') return {...style, color: DIM}
  if (code === '22') return {...style, bold: false, color: undefined}
  if (code === '39') return {...style, color: undefined}
  return COLORS[code] ? {...style, color: COLORS[code]} : style
}

function span(text, x, {color, bold}) {
  const length = ([...text].length * CELL).toFixed(1)
  const look = `${color ? ` fill="${color}"` : ''}${bold ? ' font-weight="bold"' : ''}`
  return `<tspan x="${x}" textLength="${length}"${look}>${escaped(text).replaceAll(' ', '\u00a0')}</tspan>`
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
