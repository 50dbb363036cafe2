// Texts side by side in a line of a frame, and what of them fits. Pure.
import {cellWidth, fit, truncate} from '../terminal/cells.js'
import {deviceText} from '../terminal/device-text.js'
import type {Appearance} from './appearance.js'

export const columns = (cells: readonly (readonly [string, number])[]) =>
  cells
    .map(([text, width]) => fit(text, width))
    .join('')
    .trimEnd()

/** The first text that has room, or else the last. */
export const firstThatFits = (texts: readonly string[], width: number): string =>
  texts.find((text) => cellWidth(text) <= width) ?? texts.at(-1) ?? ''

/** Names of things as far as they fit, with `…` where there are more. */
export function sampleText(sample: readonly string[], count: number, width: number): string {
  const shown: string[] = []
  let left = width - 2
  for (const name of sample.map(deviceText)) {
    if (name.length + 1 > left) break
    shown.push(name)
    left -= name.length + 1
  }
  return [...shown, ...(shown.length < count ? ['…'] : [])].join(' ')
}

/** Colour cannot be cut: what does not fit is shown without. */
export function painted(text: (look: Appearance) => string, look: Appearance, width: number): string {
  const bare = text({...look, paint: (_slot, word) => word})
  return cellWidth(bare) <= width ? text(look) : truncate(bare, width)
}
