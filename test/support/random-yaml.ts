// Texts of YAML that are nearly right: pieces of each construct put together, and documents with pieces changed. The same
// every time for the same numbers.

const PIECES = [
  ...['a', 'b: 1', 'c:', '- x', '-', '? k', ': v', '"q"', "'s'", '"a b": c', '[a, b]', '{a: 1, b}', '[', ']', '{', '}'],
  ...['- - a', '- a: b', '|', '>', '|-', '>+', '|2', '>1-', '&a', '*a', '!!str', '!!int 3', '!x', '#c', ' # c', '---'],
  ...['...', '%YAML 1.2', '<<: *a', '<<: {z: 1}', ', ', ': ', '? ', '- ', 'k: v', 'key:', ' plain text', '1', '1.50'],
  ...['null', '~', 'true', '2020-01-01', '0x1f', '.inf', '"', "'", '\\n', '\\', '"x\n  y"', "'x\n\n  y'", 'a:b', 'a#b'],
  ...['&a x', '!!map', '!!seq', '\t', '@', '`', '-a', '?a', ':a', 'é😀', '"\\u0041"', 'a: |', 'b: >-', '- |', '\r\n'],
  ...['\ufeff', '{"a":1}', '["a":b]', '[a: b]', '{? a : b}', '"a":', 'x y: z', '*a :'],
]
const GAPS = ['\n', '\n', '\n', '\n  ', '\n  ', '\n    ', '\n ', ' ', ' ', '', '', '\n\n', '\t', '\n\t', '  ']
const DOCUMENTS = [
  'a:\n  b: 1\n  c:\n    - x\n    - y: z\n      w: 2\n    -\n      q: r\nd: {e: [f, g], "h": i}\n',
  '- a\n- - b\n  - c\n-\n  - d\n- e: f\n  g: |\n    text\n     more\n\n    end\n- >\n  fold\n  ed\n\n  text\n\n   more\n  end\n',
  "a: \"double\n  quoted \\\n  text\\t\n\n  here\"\nb: 'single\n\n  it''s'\nc: plain\n  over\n\n  lines # comment\n# more\nd: x\n",
  '%YAML 1.2\n%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1\nb: &x !!map\n  c: d\ne: *x\nf:\n  <<: *x\n  g: h\n...\n',
  '? a\n: b\n? |\n  key\n: - c\n  - d\n? e\n',
  'a:\n- b\n- c:\n  - d\n  e: f\n\n# comment\ng: [\n  1, 2,\n  {x: y,\n   z: w}\n]\nh: &a\n  - *a\ni:\n  # c\n  j\n',
  'a: |2-\n    x\n   y\nb: >+\n\n  z\n\nc: !!binary |\n  YWJj\nd: |\n\n   a\n\n  \n   b\n',
  '--- # c\n- &a a\n- &b\n  c: d\n- !!seq\n  - x\n- [*a, *b, "c" , \'d\', e f: g]\n- {a: , b, ? c : d, "e":f}\n',
]
const CHANGES = [
  ...[
    '\n',
    ' ',
    '  ',
    '- ',
    ': ',
    ', ',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '&z ',
    '*x',
    '!!str ',
    '? ',
  ],
  ...['\t', '\\', '-', ':', '\n\n', '---\n', '...', '%', '\r', '\n  ', '0', 'a', '\n ', '\r\n', '<<: ', '+', '2', '@'],
]

/** @param next gives the next of the numbers */
export function randomYaml(next: () => number): string {
  const pick = (from: readonly string[]) => from[next() % from.length] ?? ''
  return next() % 2 === 0 ? piecesOf(next, pick) : changedDocument(next, pick)
}

type Pick = (from: readonly string[]) => string

function piecesOf(next: () => number, pick: Pick): string {
  return Array.from({length: 1 + (next() % 9)}, () => pick(PIECES) + pick(GAPS)).join('')
}

function changedDocument(next: () => number, pick: Pick): string {
  const document = pick(DOCUMENTS)
  const lines = document.split('\n')
  const from = next() % lines.length
  let text = next() % 2 === 0 ? document : lines.slice(from, from + 1 + (next() % 6)).join('\n')
  for (let changes = 1 + (next() % 3); changes > 0; changes--) text = changed(text, next, pick)
  return text
}

function changed(text: string, next: () => number, pick: Pick): string {
  const at = next() % (text.length + 1)
  const [before, behind] = [text.slice(0, at), text.slice(at)]
  switch (next() % 4) {
    case 0:
      return before + behind.slice(next() % 4)
    case 1:
      return before + pick(CHANGES) + behind
    case 2:
      return before + pick(CHANGES) + behind.slice(next() % 4)
    default: {
      const from = next() % (text.length + 1)
      return before + text.slice(from, from + 8) + behind
    }
  }
}
