// How the service prints a value that it refuses: `[RetryCriteria(failureType=FAILED, numberOfRetries=1)]`.
import type {Shape} from '../../model/vocabulary.js'
import {floatText} from '../../value/number-text.js'
import {Float, isList, isStructure, type Value} from '../../value/value.js'

export function valueText(shape: Shape, value: Value): string {
  if (value instanceof Float) return floatText(value.value)
  if (shape.type === 'list' && isList(value)) {
    return `[${value.map((item) => valueText(shape.member, item)).join(', ')}]`
  }
  if (shape.type === 'map' && isStructure(value)) {
    return `{${[...value].map(([key, item]) => `${key}=${valueText(shape.value, item)}`).join(', ')}}`
  }
  if (shape.type !== 'structure' || !isStructure(value)) return String(value)
  const members = [...value].map(([name, item]) => {
    const member = shape.members[name]
    return `${name}=${member ? valueText(member.shape, item) : String(item)}`
  })
  return `${shape.name}(${members.join(', ')})`
}
