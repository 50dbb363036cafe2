// What a terminal sends, read by read → single keys. An arrow or a function key is several characters, which are not keys by
// themselves, and a slow line may bring them one by one. Knows no streams.

/** Two Esc stand before it where Alt is held. */
const SEQUENCE = /\u001b{1,2}(?:\[\[?[0-?]*[ -/]*[@-Z\\-~]|O[ -~])/
/** Ctrl-C and Ctrl-D leave whatever came before them. */
const WITH_ALT = /\u001b[^\u001b\u0003\u0004]/
const KEY = new RegExp(`${SEQUENCE.source}|${WITH_ALT.source}|.`, 'gsu')
/** At the end of a text: what may become a sequence. */
const OPEN = /\u001b{1,2}(?:\[\[?[0-?]*[ -/]*|O)?$/

/** Milliseconds after which an Esc that nothing has followed is the key. */
const PATIENCE = 40

interface KeyReader {
  read(text: string): void
  /** Forgets what was begun. */
  close(): void
}

export function keyReader(onKey: (key: string) => void, patience = PATIENCE): KeyReader {
  let held = ''
  let timer: NodeJS.Timeout | undefined
  const hold = (text: string) => {
    clearTimeout(timer)
    held = text
    if (text !== '') timer = setTimeout(release, patience)
  }
  const release = () => {
    const text = held
    hold('')
    // A sequence that has stopped half-way means nothing.
    if (/^\u001b+$/.test(text)) for (const key of text) onKey(key)
  }
  return {
    read(text) {
      const all = held + text
      const open = OPEN.exec(all)?.[0] ?? ''
      hold(open)
      for (const key of keysIn(all.slice(0, all.length - open.length))) onKey(key)
    },
    close: () => hold(''),
  }
}

/** Alt with a key is ignored: it would be read as Esc, and then as what the key means. */
const keysIn = (text: string) => (text.match(KEY) ?? []).filter((key) => !/^\u001b(?:\u001b|[^\u001b]$)/su.test(key))
