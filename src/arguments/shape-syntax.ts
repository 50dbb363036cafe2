// How a structure is typed: in shorthand, for help and messages.
import type {Shape} from '../model/vocabulary.js'

/** @returns nothing for scalars and lists of scalars, which have no shorthand */
export function shapeSyntax(shape: Shape): {readonly shorthand: string} | undefined {
  if (shape.type === 'structure' || shape.type === 'map') return {shorthand: pairs(shape)}
  if (shape.type !== 'list') return undefined
  const inner = shapeSyntax(shape.member)
  return inner && {shorthand: `${inner.shorthand} ...`}
}

function pairs(shape: Shape): string {
  if (shape.type === 'map') return `KeyName1=${value(shape.value)},KeyName2=${value(shape.value)}`
  if (shape.type !== 'structure') return value(shape)
  return Object.entries(shape.members)
    .map(([name, member]) => `${name}=${value(member.shape)}`)
    .join(',')
}

function value(shape: Shape): string {
  if (shape.type === 'structure' || shape.type === 'map') return `{${pairs(shape)}}`
  if (shape.type !== 'list') return shape.type
  const item = value(shape.member)
  return shape.member.type === 'structure' ? `[${item},${item}]` : `${item},${item}`
}
